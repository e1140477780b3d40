package com.opscenter.adapters.mikrotik.wire;

import java.util.Locale;

/// The device understood a request and did not do it. The message is the device's own.
public final class TrapException extends Exception {

    private static final long serialVersionUID = 1L;

    public TrapException(String message) {
        super(message);
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    private boolean says(String words) {
        return words().toLowerCase(Locale.ROOT).contains(words);
    }

    /// This model or version has no such menu or command, or no such item.
    public boolean isMissing() {
        return says("no such command") || says("no such item") || says("unknown parameter");
    }

    /// The user may not do it; RouterOS says "not enough permissions (9)".
    public boolean isForbidden() {
        return says("not enough permissions");
    }

    /// RouterOS says "invalid user name or password (6)", older ones "cannot log in".
    public boolean isLoginRefused() {
        return says("invalid user name or password") || says("cannot log in");
    }
}
