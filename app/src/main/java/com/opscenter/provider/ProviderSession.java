package com.opscenter.provider;

import jakarta.servlet.http.HttpSession;

/// The provider's part of the browser session. It lasts from the password to the code it is
/// exchanged for: whoever signs in again proves again who they are.
public final class ProviderSession {

    static final String KEY = "opscenter.provider";

    private ProviderSession() {}

    public static void forget(HttpSession session) {
        session.removeAttribute(KEY);
    }
}
