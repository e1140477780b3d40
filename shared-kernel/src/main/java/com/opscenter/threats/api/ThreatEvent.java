package com.opscenter.threats.api;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.history.api.Event;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happened to folded security events.
public sealed interface ThreatEvent extends Event {

    ThreatId threat();

    @Override
    default String stream() {
        return threat().key();
    }

    /// They were seen.
    sealed interface Seen extends ThreatEvent {

        /// How many by now.
        int count();

        Instant lastSeen();

        /// Whether people are to be alerted to it.
        boolean alarms();

        /// How many were not known before.
        int more();

        /// What the source did about these.
        ThreatAction action();
    }

    /// For the first time.
    ///
    /// @param raw one of them as received, without secrets
    /// @param rule what the source says of the rule
    record ThreatSeen(
            ThreatId threat,
            ThreatSignal signal,
            int count,
            Instant firstSeen,
            Instant lastSeen,
            boolean alarms,
            @Nullable String raw,
            Map<String, String> rule)
            implements Seen {
        @Override
        public int more() {
            return count;
        }

        @Override
        public ThreatAction action() {
            return signal.action();
        }
    }

    /// Equal ones followed.
    ///
    /// @param count how many by now
    /// @param more how many of them are new
    /// @param action what the source did about the newest
    record ThreatRepeated(
            ThreatId threat,
            int count,
            int more,
            Instant lastSeen,
            ThreatAction action,
            boolean alarms)
            implements Seen {}

    /// The source told of an event again, and that it was blocked.
    record ThreatActionKnown(ThreatId threat, ThreatAction action) implements ThreatEvent {}

    /// People were alerted to it.
    record ThreatAlerted(ThreatId threat, AlertId alert) implements ThreatEvent {}
}
