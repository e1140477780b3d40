package com.opscenter.identity.api;

import com.opscenter.identity.api.provider.Password;

/// Makes somebody known who asks for it themselves. They get what everybody has: the role viewer
/// and an organization of their own.
public interface SignUps {

    /// Refuses with `user-exists` when somebody has the name or the address, and with
    /// `validation-failed` for words that cannot be.
    ///
    /// @param emailVerified whether they proved that the address is theirs
    UserId signUp(Profile profile, Password password, boolean emailVerified);

    /// Whoever reads the mail of the address chooses a password by a link, which verifies it.
    /// Refuses as [#signUp] does.
    void signUpByLetter(Profile profile);
}
