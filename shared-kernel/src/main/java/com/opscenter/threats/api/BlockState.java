package com.opscenter.threats.api;

import java.util.Locale;

/// How an address was read at one source.
public enum BlockState {
    /// It is on the list.
    ACTIVE,
    /// It is not on the list.
    REMOVED,
    /// Nobody has looked yet.
    UNKNOWN;

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
