package com.opscenter.alerts.query;

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
import com.opscenter.alerts.query.AlertRow.Over;
import com.opscenter.alerts.query.AlertRow.Told;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A row for each occurrence of a problem; all occurrences are in one stream.
@Component
class AlertsProjection implements Projection<AlertRow> {

    @Override
    public String name() {
        return "alerts_alert";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "alerts";
    }

    @Override
    public Class<AlertRow> rowType() {
        return AlertRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof AlertEvent of ? Optional.of(of.alert().key()) : Optional.empty();
    }

    @Override
    public AlertRow fold(@Nullable AlertRow row, Event event, StoredEvent stored) {
        AlertEvent happened = (AlertEvent) event;
        if (happened instanceof AlertRaised raised) {
            return AlertFold.raised(raised, stored);
        }
        if (row == null) {
            throw new IllegalStateException(happened.alert().value() + " was never raised");
        }
        return fold(new AlertFold(row, stored), happened).row();
    }

    private static AlertFold fold(AlertFold alert, AlertEvent event) {
        return switch (event) {
            case AlertRaised _ -> alert;
            case AlertNoted _ -> alert.noted();
            case AlertChanged(_, var signal) -> alert.says(signal);
            case AlertRepeated(_, var count, var last) -> alert.occurred(count, last);
            case AlertAcknowledged(_, _, var note, var untilClear) ->
                    alert.known(note, null, untilClear);
            case AlertAcknowledgedUntil(_, _, var note, var until) ->
                    alert.known(note, until, false);
            case AlertAcknowledgmentExpired _, AlertUnacknowledged _ -> alert.forgotten();
            case AlertResolved(_, var by, var at, var note) -> alert.over(new Over(at, by, note));
            case WriteBackEvent step -> fold(alert, step);
        };
    }

    private static AlertFold fold(AlertFold alert, WriteBackEvent step) {
        return switch (step) {
            case WriteBackRequested _, DeletionRequested _, WriteBackSent _ ->
                    told(alert, "pending", step);
            case WriteBackConfirmed _, DeletionConfirmed _ -> told(alert, "done", step);
            case WriteBackContradicted _, DeletionContradicted _ ->
                    alert.told(
                            new Told(
                                    "failed",
                                    step.commandId(),
                                    "The source was read as " + step.observed()));
            case WriteBackTimedOut _, WriteBackRejected _, WriteBackCancelled _ ->
                    told(alert, "failed", step);
            case WriteBackDismissed _ -> alert;
        };
    }

    private static AlertFold told(AlertFold alert, String status, WriteBackEvent step) {
        return alert.told(new Told(status, step.commandId(), step.statusReason()));
    }
}
