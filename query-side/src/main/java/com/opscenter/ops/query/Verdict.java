package com.opscenter.ops.query;

import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.ops.api.VerdictCondition.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Is it all right, and if not, what first? The first level that matches wins.
///
/// @param since when the word last changed
/// @param sincePosition the position at which it did
/// @param blindSources required sources that are silent, told under every level
record Verdict(
        String key,
        Level level,
        Instant since,
        long sincePosition,
        long blindSources,
        List<Reason> reasons) {

    enum Level {
        /// An open critical condition.
        CRITICAL,
        /// No critical one is known, and a required source is silent: there may be.
        BLIND,
        /// A warning is open.
        DEGRADED,
        NOMINAL
    }

    /// @param severity `critical`, `blind` or `warning`
    record Reason(String severity, String text, String key, String link) {}

    /// Since when the word is what it is.
    record Since(Instant at, long position) {}

    static Level level(List<Condition> conditions) {
        if (any(conditions, Severity.CRITICAL)) {
            return Level.CRITICAL;
        }
        if (any(conditions, Severity.BLIND)) {
            return Level.BLIND;
        }
        return conditions.isEmpty() ? Level.NOMINAL : Level.DEGRADED;
    }

    static Verdict of(String site, List<Condition> conditions, Since since) {
        List<Reason> reasons =
                conditions.stream()
                        .sorted(
                                Comparator.comparing(Condition::severity)
                                        .thenComparing(
                                                Condition::sincePosition, Comparator.reverseOrder())
                                        .thenComparing(Condition::key))
                        .map(condition ->
                                new Reason(
                                        word(condition.severity()),
                                        condition.text(),
                                        condition.key(),
                                        condition.link()))
                        .toList();
        long blind =
                conditions.stream()
                        .filter(condition -> condition.severity() == Severity.BLIND)
                        .count();
        return new Verdict(
                "verdict/" + site, level(conditions), since.at(), since.position(), blind, reasons);
    }

    private static boolean any(List<Condition> conditions, Severity severity) {
        return conditions.stream().anyMatch(condition -> condition.severity() == severity);
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "critical";
            case BLIND -> "blind";
            case WARNING -> "warning";
        };
    }
}
