package com.opscenter.alerts.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.alerts.api.AlertCommand.RequestWriteBack;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackCancelled;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackContradicted;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackDismissed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRejected;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackSent;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.alerts.command.Alert.Standing;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the source is told, and what becomes of it. Only what is read there settles it.
final class WriteBacks {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private WriteBacks() {}

    /// What is said last counts: an earlier word that is not settled is given up.
    static List<AlertEvent> tell(
            Standing alert, String commandId, boolean acknowledged, String note, Instant at) {
        AlertSignal signal = alert.signal();
        String sourceAlertId = signal.sourceAlertId();
        if (!signal.acknowledgeable() || sourceAlertId == null) {
            return List.of();
        }
        List<AlertEvent> events = new ArrayList<>();
        WriteBack earlier = alert.writeBack();
        if (earlier != null) {
            events.addAll(earlier.abandon(alert.id(), "Overtaken by a later one"));
        }
        events.add(
                new WriteBackRequested(
                        alert.id(),
                        commandId,
                        signal.source(),
                        sourceAlertId,
                        acknowledged,
                        note,
                        at.plus(PATIENCE)));
        return events;
    }

    /// Whether the source knows, or may have been told, that somebody does.
    static boolean mayKnow(Standing alert) {
        WriteBack told = alert.writeBack();
        return alert.signal().hasAcknowledgment() || (told != null && told.acknowledged());
    }

    static Decision<AlertEvent> request(RequestWriteBack command, Standing alert) {
        boolean moot =
                command.acknowledged() != (alert.acknowledgment() != null)
                        || command.acknowledged() == mayKnow(alert);
        return moot
                ? accept()
                : accept(
                        tell(
                                alert,
                                command.commandId(),
                                command.acknowledged(),
                                command.note(),
                                command.at()));
    }

    /// What a reading of the source says about what it was told: before it was told, only a change
    /// says anything.
    ///
    /// @param readBackFor the command whose time is up with this reading
    static Optional<AlertEvent> read(
            Standing alert, AlertSignal signal, @Nullable String readBackFor) {
        WriteBack told = alert.writeBack();
        if (told == null) {
            return Optional.empty();
        }
        if (told.deletion() != null) {
            return Deletions.listed(alert, told, readBackFor);
        }
        boolean knows = signal.hasAcknowledgment();
        boolean changed = knows != alert.signal().hasAcknowledgment();
        if (knows == told.acknowledged() && (told.isSent() || changed)) {
            return Optional.of(new WriteBackConfirmed(alert.id(), told.commandId(), knows));
        }
        return told.is(String.valueOf(readBackFor))
                        && knows != told.acknowledged()
                        && told.status() != CommandStatus.CONTRADICTED
                ? Optional.of(new WriteBackContradicted(alert.id(), told.commandId(), knows))
                : Optional.empty();
    }

    /// Refused once it was withdrawn, overtaken or ended: whoever says it before telling the source
    /// tells it nothing then. Saying it twice changes nothing.
    static Decision<AlertEvent> sent(Standing alert, String commandId, Instant at) {
        if (!isPending(alert, commandId)) {
            return reject("state-moved-on", "The command has ended");
        }
        WriteBack told = alert.writeBack();
        return told != null && told.isSent()
                ? accept()
                : accept(new WriteBackSent(alert.id(), commandId, at));
    }

    static Decision<AlertEvent> rejected(Standing alert, String commandId, String detail) {
        return isPending(alert, commandId)
                ? accept(new WriteBackRejected(alert.id(), commandId, detail))
                : accept();
    }

    static Decision<AlertEvent> expired(Standing alert, String commandId) {
        return isPending(alert, commandId)
                ? accept(
                        new WriteBackTimedOut(
                                alert.id(), commandId, "not read before the deadline"))
                : accept();
    }

    static Decision<AlertEvent> withdraw(Standing alert, String commandId) {
        WriteBack told = alert.writeBack();
        return told != null && told.is(commandId) && !told.isSent()
                ? accept(new WriteBackCancelled(alert.id(), commandId, "withdrawn"))
                : reject("state-moved-on", "The command was dispatched or has ended");
    }

    static Decision<AlertEvent> dismiss(Standing alert, String commandId, String note) {
        WriteBack told = alert.writeBack();
        return told != null && told.is(commandId) && !told.isPending()
                ? accept(new WriteBackDismissed(alert.id(), commandId, told.status(), note))
                : reject("state-moved-on", "Only an unknown or contradicted command is dismissed");
    }

    private static boolean isPending(Standing alert, String commandId) {
        WriteBack told = alert.writeBack();
        return told != null && told.is(commandId) && told.isPending();
    }
}
