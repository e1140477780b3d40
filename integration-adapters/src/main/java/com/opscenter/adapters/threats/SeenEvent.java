package com.opscenter.adapters.threats;

import com.opscenter.threats.api.ThreatSignal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One security event, understood.
///
/// @param rule what tells its rule from others
/// @param alarms whether people are to be alerted to it
/// @param raw as received, without secrets
/// @param words of the rule
public record SeenEvent(
        String rule,
        ThreatSignal signal,
        Instant at,
        boolean alarms,
        @Nullable String raw,
        Map<String, String> words) {

    String src() {
        return Objects.requireNonNullElse(signal.src().ip(), "");
    }

    String dst() {
        return Objects.requireNonNullElse(signal.dst().ip(), "");
    }

    /// Folded with others of its rule, from and to several addresses.
    SeenEvent ofMany() {
        ThreatSignal one = signal;
        return new SeenEvent(
                rule,
                new ThreatSignal(
                        one.source(),
                        one.category(),
                        one.signature(),
                        one.sid(),
                        one.action(),
                        one.severity(),
                        one.priority(),
                        ThreatSignal.Party.NOBODY,
                        ThreatSignal.Party.NOBODY,
                        one.protocol(),
                        one.interfaceName()),
                at,
                alarms,
                null,
                words);
    }
}
