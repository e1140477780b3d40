package com.opscenter.alerts.api;

import com.opscenter.alerts.api.AlertCommand.ExpireAcknowledgment;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.history.api.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to an alert.
public sealed interface AlertEvent extends Event permits AlertEvent.Told, WriteBackEvent {

    AlertId alert();

    @Override
    default String stream() {
        return AlertId.stream(alert().fingerprint());
    }

    /// What happened here, other than what the source was told.
    sealed interface Told extends AlertEvent {}

    /// @param count how often it had occurred by then, usually once
    record AlertRaised(AlertId alert, AlertSignal signal, int count) implements Told {}

    /// The source says other words of it.
    record AlertChanged(AlertId alert, AlertSignal signal) implements Told {}

    /// It occurred again while it stood.
    ///
    /// @param count how often by now
    /// @param lastSeen the last time
    record AlertRepeated(AlertId alert, int count, Instant lastSeen) implements Told {}

    /// Somebody knows; here, or at the source when an adapter says so.
    ///
    /// @param acknowledgment its id
    /// @param untilClear it ends with the recovery; false for one of the source that outlasts it
    record AlertAcknowledged(
            AlertId alert, String acknowledgment, @Nullable String note, boolean untilClear)
            implements Told {}

    /// Somebody knows, for a while.
    record AlertAcknowledgedUntil(AlertId alert, String acknowledgment, String note, Instant until)
            implements Told, OpensDeadline {
        @Override
        public Instant due() {
            return until;
        }

        @Override
        public Command whenDue() {
            return new ExpireAcknowledgment(alert, acknowledgment);
        }
    }

    record AlertAcknowledgmentExpired(AlertId alert, String acknowledgment) implements Told {}

    record AlertUnacknowledged(AlertId alert, @Nullable String note) implements Told {}

    record AlertNoted(AlertId alert, String text) implements Told {}

    /// It is over, and so is every acknowledgment of it.
    ///
    /// @param at when, by whoever says so
    record AlertResolved(AlertId alert, ResolvedBy by, Instant at, @Nullable String note)
            implements Told {}
}
