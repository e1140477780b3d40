package com.opscenter.threats.query;

import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatEvent.ThreatSeen;
import com.opscenter.threats.api.ThreatSignal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Folded security events as events tell them.
///
/// @param raw one of them as received, without secrets
/// @param rule what the source says of the rule
/// @param recent when the last one was, in milliseconds with leading zeros, so that text sorts as
///   the number
/// @param alert the alert people got
record ThreatRow(
        String id,
        ThreatSignal signal,
        int count,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable String raw,
        Map<String, String> rule,
        String recent,
        @Nullable String alert) {

    static ThreatRow of(ThreatSeen seen) {
        return new ThreatRow(
                seen.threat().value(),
                seen.signal(),
                seen.count(),
                seen.firstSeen(),
                seen.lastSeen(),
                seen.raw(),
                seen.rule(),
                recent(seen.lastSeen()),
                null);
    }

    ThreatRow seen(int countNow, Instant last, ThreatAction action) {
        return new ThreatRow(
                id, signal.with(action), countNow, firstSeen, last, raw, rule, recent(last), alert);
    }

    ThreatRow alerted(String newer) {
        return new ThreatRow(id, signal, count, firstSeen, lastSeen, raw, rule, recent, newer);
    }

    static String recent(Instant at) {
        return "%015d".formatted(Math.max(0, at.toEpochMilli()));
    }
}
