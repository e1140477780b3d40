package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledged;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgedUntil;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgmentExpired;
import com.opscenter.alerts.api.AlertEvent.AlertChanged;
import com.opscenter.alerts.api.AlertEvent.AlertNoted;
import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertEvent.AlertRepeated;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.AlertEvent.AlertUnacknowledged;
import com.opscenter.alerts.api.WriteBackEvent;
import com.opscenter.alerts.api.WriteBackEvent.DeletionConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.DeletionContradicted;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackCancelled;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackContradicted;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackDismissed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRejected;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackSent;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.alerts.command.Alert.Acknowledgment;
import com.opscenter.alerts.command.Alert.Resolved;
import com.opscenter.alerts.command.Alert.Standing;
import com.opscenter.alerts.command.Alert.Unknown;
import com.opscenter.commands.api.CommandStatus;
import org.jspecify.annotations.Nullable;

/// How facts change a problem.
final class AlertEvolution {

    private AlertEvolution() {}

    static Alert evolve(Alert alert, AlertEvent event) {
        if (event instanceof AlertRaised(var id, var signal, var count)) {
            return new Standing(id, signal, count, null, null);
        }
        return switch (alert) {
            case Standing standing -> evolve(standing, event);
            case Unknown _, Resolved _ -> alert;
        };
    }

    private static Alert evolve(Standing alert, AlertEvent event) {
        return switch (event) {
            case AlertRaised _, AlertNoted _ -> alert;
            case AlertChanged(_, var signal) -> alert.saying(signal);
            case AlertRepeated(_, var count, _) -> alert.counting(count);
            case AlertAcknowledged(_, var id, _, _) -> alert.known(new Acknowledgment(id));
            case AlertAcknowledgedUntil(_, var id, _, _) -> alert.known(new Acknowledgment(id));
            case AlertAcknowledgmentExpired _, AlertUnacknowledged _ -> alert.known(null);
            case AlertResolved(var id, var by, _, _) -> new Resolved(id, alert.signal(), by);
            case WriteBackEvent step -> alert.telling(evolve(alert.writeBack(), step));
        };
    }

    private static @Nullable WriteBack evolve(@Nullable WriteBack told, WriteBackEvent step) {
        return switch (step) {
            case WriteBackRequested requested ->
                    new WriteBack(
                            requested.commandId(),
                            requested.acknowledged(),
                            null,
                            CommandStatus.ACCEPTED);
            case DeletionRequested requested ->
                    new WriteBack(
                            requested.commandId(), false, requested.note(), CommandStatus.ACCEPTED);
            case WriteBackSent _,
                    WriteBackContradicted _,
                    DeletionContradicted _,
                    WriteBackTimedOut _ ->
                    told == null ? null : told.in(step.status());
            case WriteBackConfirmed _,
                    DeletionConfirmed _,
                    WriteBackRejected _,
                    WriteBackCancelled _,
                    WriteBackDismissed _ ->
                    null;
        };
    }
}
