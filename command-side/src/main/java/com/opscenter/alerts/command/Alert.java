package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.ResolvedBy;
import org.jspecify.annotations.Nullable;

/// A problem as far as decisions need it, by stage of its life: of its occurrences the newest.
sealed interface Alert {

    /// Never reported.
    record Unknown() implements Alert {}

    /// @param signal what the source last said
    /// @param count how often it occurred
    /// @param acknowledgment null while nobody knows
    /// @param writeBack the last thing the source was told, until it is settled
    record Standing(
            AlertId id,
            AlertSignal signal,
            int count,
            @Nullable Acknowledgment acknowledgment,
            @Nullable WriteBack writeBack)
            implements Alert {

        boolean isAcknowledgedBy(String acknowledgment) {
            return this.acknowledgment != null && this.acknowledgment.id().equals(acknowledgment);
        }

        Standing saying(AlertSignal now) {
            return new Standing(id, now, count, acknowledgment, writeBack);
        }

        Standing counting(int now) {
            return new Standing(id, signal, now, acknowledgment, writeBack);
        }

        Standing known(@Nullable Acknowledgment now) {
            return new Standing(id, signal, count, now, writeBack);
        }

        Standing telling(@Nullable WriteBack now) {
            return new Standing(id, signal, count, acknowledgment, now);
        }
    }

    /// It is over.
    record Resolved(AlertId id, AlertSignal signal, ResolvedBy by) implements Alert {}

    /// Somebody knows.
    record Acknowledgment(String id) {}
}
