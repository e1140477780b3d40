package com.opscenter.signin;

import java.util.Optional;

/// The organizations that people chose to act for while they are signed in.
public interface ChosenOrganizations {

    /// Asked with every request and every second for every connection, so it must be cheap.
    ///
    /// @param shown the id of the session that may be shown, see [SessionId]
    /// @return empty when nothing was chosen
    Optional<String> of(String shown);
}
