package com.opscenter.processors.api;

import java.util.Locale;

/// What can be asked of a processor.
public enum Verb {
    PAUSE,
    RESUME,
    /// Builds the rows anew beside the ones that are shown.
    REBUILD,
    /// Shows the rows that were built beside.
    SWITCH,
    /// Shows again what was shown before the last switch.
    SWITCH_BACK,
    /// Throws away what is beside the shown rows.
    DISCARD;

    /// As it is written in paths and answers.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
