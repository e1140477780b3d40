package com.opscenter.provider;

import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/// The provider's part of the browser session. It lasts from the password to the code it is
/// exchanged for: whoever signs in again proves again who they are.
public final class ProviderSession {

    static final String KEY = "opscenter.provider";

    /// The sign-in that waits for a second factor; being half-way is being nobody.
    public static final String HALF_WAY = "opscenter.provider.half-way";

    private ProviderSession() {}

    public static void forget(HttpSession session) {
        session.removeAttribute(KEY);
        session.removeAttribute(HALF_WAY);
    }

    /// Whoever signs in anew is nobody's second half.
    static void leaveHalfWay(HttpSession session) {
        session.removeAttribute(HALF_WAY);
    }

    /// Where it is kept who is known here.
    public static SecurityContextRepository contexts() {
        var repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey(KEY);
        return repository;
    }
}
