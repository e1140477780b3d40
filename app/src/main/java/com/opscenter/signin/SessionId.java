package com.opscenter.signin;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The name of a session that may be shown and recorded; the real id is the key to it.
public final class SessionId {

    private static final String ATTRIBUTE = "opscenter.session-id";

    private SessionId() {}

    static String give(HttpSession session) {
        String shown = UUID.randomUUID().toString();
        session.setAttribute(ATTRIBUTE, shown);
        return shown;
    }

    public static @Nullable String of(HttpSession session) {
        return (String) session.getAttribute(ATTRIBUTE);
    }
}
