package com.opscenter.projections.query;

import java.util.Locale;

/// What a build of a projection's rows is for now. All but the live one are in the tables beside.
enum Stage {
    /// Shown to readers.
    LIVE,
    /// Reads the past in large ranges; begun anew when it is interrupted.
    BULK,
    /// Follows the history, not compared yet.
    BUILDING,
    /// Follows the history, and was compared with the live one.
    READY,
    /// Was live before the last switch.
    PREVIOUS,
    FAILED;

    /// As it is stored.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
