package com.opscenter.alerts.api;

import java.util.Locale;

/// Who said that an alert is over.
public enum ResolvedBy {
    /// The source: it recovered.
    SOURCE,
    USER,
    /// Nobody watches it any more, such as when its source was removed.
    AUTO;

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
