package com.opscenter.adapters.trap;

import com.opscenter.alerts.api.Severity;
import com.opscenter.logs.api.LogSeverity;
import org.jspecify.annotations.Nullable;

/// What a trap means.
///
/// @param name as in its MIB
/// @param says what it says of a problem, null for nothing that lasts
record TrapMeaning(String name, LogSeverity severity, @Nullable Says says) {

    /// That a problem is there or over; what raises and what clears it name the same one.
    sealed interface Says {
        String problem();

        record Raises(String problem, Severity severity, String title) implements Says {}

        record Clears(String problem) implements Says {}
    }

    static TrapMeaning note(String name, LogSeverity severity) {
        return new TrapMeaning(name, severity, null);
    }

    static TrapMeaning raises(String name, String problem, Severity severity, String title) {
        LogSeverity level =
                switch (severity) {
                    case CRITICAL -> LogSeverity.CRITICAL;
                    case WARNING -> LogSeverity.WARNING;
                    case INFO -> LogSeverity.NOTICE;
                };
        return new TrapMeaning(name, level, new Says.Raises(problem, severity, title));
    }

    static TrapMeaning clears(String name, String problem) {
        return new TrapMeaning(name, LogSeverity.NOTICE, new Says.Clears(problem));
    }
}
