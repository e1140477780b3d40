package com.opscenter.uptime.api;

import java.util.Locale;

/// How a fact came here.
public enum Origin {
    /// Read while it was news.
    OBSERVED,
    /// Read later out of the source's own history.
    HISTORY;

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
