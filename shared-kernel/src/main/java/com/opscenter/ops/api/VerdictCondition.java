package com.opscenter.ops.api;

import java.time.Instant;
import java.util.List;

/// A feature's share of the verdict: what is abnormal, from rows valid at the asked position alone.
public interface VerdictCondition {

    List<Condition> conditions(Scope scope);

    enum Severity {
        CRITICAL,
        BLIND,
        WARNING
    }

    /// @param text a sentence, such as "PDU-1 draws 14.2 A of 15 A"
    /// @param key entity the condition is about
    /// @param link page that shows it
    /// @param sincePosition position of the event that began it, or [#NO_EVENT]
    record Condition(
            Severity severity,
            String text,
            String key,
            String link,
            Instant since,
            long sincePosition) {

        /// What says that something cannot be stored is not stored either.
        public static final long NO_EVENT = -1;
    }
}
