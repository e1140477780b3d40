package com.opscenter.alerts.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.alerts.api.AlertCommand.DeleteAlert;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.api.WriteBackEvent.DeletionConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.DeletionContradicted;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.alerts.command.Alert.Standing;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A source deletes what it lists, for good. That it is gone there is what ends the alert.
final class Deletions {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Deletions() {}

    static Decision<AlertEvent> request(DeleteAlert command, Standing alert) {
        String sourceAlertId = alert.signal().sourceAlertId();
        if (sourceAlertId == null) {
            return reject("capability-missing", "The source has nothing to delete for this alert");
        }
        WriteBack earlier = alert.writeBack();
        if (earlier != null && earlier.deletion() != null && earlier.isPending()) {
            return reject("command-pending", "The alert is already being deleted at its source");
        }
        List<AlertEvent> events = new ArrayList<>();
        if (earlier != null) {
            events.addAll(earlier.abandon(alert.id(), "Overtaken by a later one"));
        }
        events.add(
                new DeletionRequested(
                        alert.id(),
                        command.commandId(),
                        alert.signal().source(),
                        sourceAlertId,
                        command.note(),
                        command.at().plus(PATIENCE)));
        return accept(events);
    }

    /// The source does not list it any more, after it was told so.
    ///
    /// @return empty when nobody wanted it deleted
    static Optional<List<AlertEvent>> gone(Standing alert, Instant at) {
        WriteBack told = alert.writeBack();
        return told == null || told.deletion() == null || !told.isSent()
                ? Optional.empty()
                : Optional.of(
                        List.of(
                                new DeletionConfirmed(alert.id(), told.commandId()),
                                new AlertResolved(
                                        alert.id(), ResolvedBy.USER, at, told.deletion())));
    }

    /// The source still lists it, and the time of its command is up.
    static Optional<AlertEvent> listed(
            Standing alert, WriteBack told, @Nullable String readBackFor) {
        return told.is(String.valueOf(readBackFor)) && told.status() != CommandStatus.CONTRADICTED
                ? Optional.of(new DeletionContradicted(alert.id(), told.commandId()))
                : Optional.empty();
    }
}
