package com.opscenter.alerts.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.AcknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.DeleteAlert;
import com.opscenter.alerts.api.AlertCommand.DismissWriteBack;
import com.opscenter.alerts.api.AlertCommand.ExpireAcknowledgment;
import com.opscenter.alerts.api.AlertCommand.ExpireWriteBack;
import com.opscenter.alerts.api.AlertCommand.MarkWriteBackSent;
import com.opscenter.alerts.api.AlertCommand.NoteAlert;
import com.opscenter.alerts.api.AlertCommand.OfOne;
import com.opscenter.alerts.api.AlertCommand.RejectWriteBack;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertCommand.RequestWriteBack;
import com.opscenter.alerts.api.AlertCommand.ResolveAlert;
import com.opscenter.alerts.api.AlertCommand.RetireAlert;
import com.opscenter.alerts.api.AlertCommand.UnacknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.WithdrawWriteBack;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertNoted;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.command.Alert.Resolved;
import com.opscenter.alerts.command.Alert.Standing;
import com.opscenter.alerts.command.Alert.Unknown;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import java.time.Instant;
import java.util.List;

/// Decides what is asked about a problem. What is asked about one occurrence of it is answered only
/// for the newest; steps of a command that is no longer under way are taken note of without an
/// event.
final class AlertDecider {

    private AlertDecider() {}

    static Decision<AlertEvent> decide(AlertCommand command, Alert alert) {
        return switch (command) {
            case ReportAlert report -> accept(AlertReports.report(report, alert));
            case ClearAlert(_, var at) ->
                    alert instanceof Standing standing ? accept(cleared(standing, at)) : accept();
            case RetireAlert(_, var at, var why) ->
                    alert instanceof Standing standing
                            ? accept(AlertReports.end(standing, ResolvedBy.AUTO, at, why))
                            : accept();
            case OfOne ofOne -> decide(ofOne, alert);
        };
    }

    private static List<AlertEvent> cleared(Standing alert, Instant at) {
        return Deletions.gone(alert, at)
                .orElseGet(() -> AlertReports.end(alert, ResolvedBy.SOURCE, at, null));
    }

    private static Decision<AlertEvent> decide(OfOne command, Alert alert) {
        return switch (alert) {
            case Unknown _ -> elsewhere(command, Refusal.notFound(words(command.alert())));
            case Standing(var newest, _, _, _, _) when !newest.equals(command.alert()) ->
                    elsewhere(command, notNewest(command.alert(), newest));
            case Resolved(var newest, _, _) when !newest.equals(command.alert()) ->
                    elsewhere(command, notNewest(command.alert(), newest));
            case Standing standing -> decide(command, standing);
            case Resolved resolved -> decide(command, resolved);
        };
    }

    private static Decision<AlertEvent> decide(OfOne command, Standing alert) {
        return switch (command) {
            case AcknowledgeAlert acknowledge -> Acknowledging.acknowledge(acknowledge, alert);
            case UnacknowledgeAlert unacknowledge ->
                    Acknowledging.unacknowledge(unacknowledge, alert);
            case ExpireAcknowledgment(var id, var acknowledgment) ->
                    Acknowledging.expire(id, acknowledgment, alert);
            case NoteAlert(var id, var text) -> accept(new AlertNoted(id, text));
            case ResolveAlert(_, var at, var note) ->
                    accept(AlertReports.end(alert, ResolvedBy.USER, at, note));
            case DeleteAlert deletion -> Deletions.request(deletion, alert);
            case RequestWriteBack request -> WriteBacks.request(request, alert);
            case MarkWriteBackSent(_, var commandId, var at) ->
                    WriteBacks.sent(alert, commandId, at);
            case RejectWriteBack(_, var commandId, var detail) ->
                    WriteBacks.rejected(alert, commandId, detail);
            case ExpireWriteBack(_, var commandId) -> WriteBacks.expired(alert, commandId);
            case WithdrawWriteBack(_, var commandId) -> WriteBacks.withdraw(alert, commandId);
            case DismissWriteBack(_, var commandId, var note) ->
                    WriteBacks.dismiss(alert, commandId, note);
        };
    }

    /// A comment may come late; everything else about it is over.
    private static Decision<AlertEvent> decide(OfOne command, Resolved alert) {
        return command instanceof NoteAlert(var id, var text)
                ? accept(new AlertNoted(id, text))
                : elsewhere(
                        command,
                        new Refusal(
                                "state-moved-on",
                                "The alert was resolved by the " + alert.by().word()));
    }

    /// People are told why nothing is done, and so is whoever is about to tell a source; for our
    /// other parts the world was faster.
    private static Decision<AlertEvent> elsewhere(OfOne command, Refusal refusal) {
        return switch (command) {
            case AcknowledgeAlert _,
                    UnacknowledgeAlert _,
                    NoteAlert _,
                    ResolveAlert _,
                    DeleteAlert _,
                    MarkWriteBackSent _,
                    WithdrawWriteBack _,
                    DismissWriteBack _ ->
                    reject(refusal);
            case ExpireAcknowledgment _, RequestWriteBack _, RejectWriteBack _, ExpireWriteBack _ ->
                    accept();
        };
    }

    private static Refusal notNewest(AlertId asked, AlertId newest) {
        return asked.number() > newest.number()
                ? Refusal.notFound(words(asked))
                : new Refusal(
                        "state-moved-on", "The problem has come back since, as " + newest.value());
    }

    private static String words(AlertId alert) {
        return "alert " + alert.value();
    }
}
