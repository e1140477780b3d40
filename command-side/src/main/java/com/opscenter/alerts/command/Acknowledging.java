package com.opscenter.alerts.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.alerts.api.AlertCommand.AcknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.UnacknowledgeAlert;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledged;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgedUntil;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgmentExpired;
import com.opscenter.alerts.api.AlertEvent.AlertUnacknowledged;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.command.Alert.Standing;
import com.opscenter.commands.command.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Somebody knows, or does not any more. It holds here at once; the source is told by a command of
/// its own.
final class Acknowledging {

    private Acknowledging() {}

    static Decision<AlertEvent> acknowledge(AcknowledgeAlert command, Standing alert) {
        List<AlertEvent> events = new ArrayList<>();
        Instant until = command.until();
        events.add(
                until == null
                        ? new AlertAcknowledged(
                                command.alert(), command.commandId(), command.note(), true)
                        : new AlertAcknowledgedUntil(
                                command.alert(), command.commandId(), command.note(), until));
        events.addAll(
                WriteBacks.tell(alert, command.commandId(), true, command.note(), command.at()));
        return accept(events);
    }

    static Decision<AlertEvent> unacknowledge(UnacknowledgeAlert command, Standing alert) {
        if (alert.acknowledgment() == null) {
            return accept();
        }
        List<AlertEvent> events = new ArrayList<>();
        events.add(new AlertUnacknowledged(command.alert(), command.note()));
        if (WriteBacks.mayKnow(alert)) {
            String note = Objects.requireNonNullElse(command.note(), "Acknowledgment taken back");
            events.addAll(WriteBacks.tell(alert, command.commandId(), false, note, command.at()));
        }
        return accept(events);
    }

    /// A later acknowledgment has an end of its own.
    static Decision<AlertEvent> expire(AlertId id, String acknowledgment, Standing alert) {
        return alert.isAcknowledgedBy(acknowledgment)
                ? accept(new AlertAcknowledgmentExpired(id, acknowledgment))
                : accept();
    }
}
