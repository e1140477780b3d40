package com.opscenter.alerts.command;

import static com.opscenter.alerts.command.Problem.BEGUN;
import static com.opscenter.alerts.command.Problem.COMMAND;
import static com.opscenter.alerts.command.Problem.FIRST;
import static com.opscenter.alerts.command.Problem.NOW;
import static com.opscenter.alerts.command.Problem.PROBLEM;
import static com.opscenter.alerts.command.Problem.SOURCE;
import static com.opscenter.alerts.command.Problem.down;
import static com.opscenter.alerts.command.Problem.message;
import static com.opscenter.alerts.command.Problem.read;
import static com.opscenter.alerts.command.Problem.readBack;
import static com.opscenter.alerts.command.Problem.standing;
import static com.opscenter.alerts.command.Problem.unknown;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.DeleteAlert;
import com.opscenter.alerts.api.AlertCommand.ExpireWriteBack;
import com.opscenter.alerts.api.AlertCommand.MarkWriteBackSent;
import com.opscenter.alerts.api.AlertCommand.RejectWriteBack;
import com.opscenter.alerts.api.AlertCommand.WithdrawWriteBack;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.api.WriteBackEvent.DeletionConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.DeletionContradicted;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackCancelled;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackDismissed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRejected;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Given;
import org.junit.jupiter.api.Test;

class DeletingAnAlertTest {

    private static final String WHY = "a test of ours";

    private final Given<AlertCommand, Alert, AlertEvent> asked = standing().after(delete(COMMAND));
    private final Given<AlertCommand, Alert, AlertEvent> sent =
            asked.after(new MarkWriteBackSent(FIRST, COMMAND, NOW));

    private static DeleteAlert delete(String command) {
        return new DeleteAlert(FIRST, command, NOW, WHY);
    }

    @Test
    void its_source_is_asked_once() {
        standing()
                .when(delete(COMMAND))
                .then(
                        new DeletionRequested(
                                FIRST, COMMAND, SOURCE, "881", WHY, NOW.plusSeconds(60)));
        asked.when(delete("c-2")).thenRefused("command-pending");
    }

    @Test
    void what_has_no_name_at_its_source_is_not_deleted_there() {
        unknown()
                .given(new AlertRaised(FIRST, message(BEGUN), 1))
                .when(delete(COMMAND))
                .thenRefused("capability-missing");
    }

    @Test
    void it_is_over_when_it_is_read_to_be_gone() {
        sent.when(read(down())).thenNothing();
        sent.when(new ClearAlert(PROBLEM, NOW))
                .then(
                        new DeletionConfirmed(FIRST, COMMAND),
                        new AlertResolved(FIRST, ResolvedBy.USER, NOW, WHY));
    }

    @Test
    void what_was_gone_before_it_was_told_was_not_our_doing() {
        asked.when(new ClearAlert(PROBLEM, NOW))
                .then(
                        new WriteBackCancelled(FIRST, COMMAND, "The alert is over"),
                        new AlertResolved(FIRST, ResolvedBy.SOURCE, NOW, null));
    }

    @Test
    void a_source_that_still_lists_it_contradicts() {
        sent.when(readBack(down())).then(new DeletionContradicted(FIRST, COMMAND));
        sent.after(readBack(down()))
                .when(delete("c-2"))
                .then(
                        new WriteBackDismissed(
                                FIRST,
                                COMMAND,
                                CommandStatus.CONTRADICTED,
                                "Overtaken by a later one"),
                        new DeletionRequested(
                                FIRST, "c-2", SOURCE, "881", WHY, NOW.plusSeconds(60)));
    }

    @Test
    void what_was_not_read_in_time_is_unknown_until_it_is_read() {
        var late = sent.after(new ExpireWriteBack(FIRST, COMMAND));
        sent.when(new ExpireWriteBack(FIRST, COMMAND))
                .then(new WriteBackTimedOut(FIRST, COMMAND, "not read before the deadline"));
        late.when(new ClearAlert(PROBLEM, NOW))
                .then(
                        new DeletionConfirmed(FIRST, COMMAND),
                        new AlertResolved(FIRST, ResolvedBy.USER, NOW, WHY));
    }

    @Test
    void what_has_ended_is_not_told_any_more() {
        var mark = new MarkWriteBackSent(FIRST, COMMAND, NOW);
        sent.when(mark).thenNothing();
        asked.after(new WithdrawWriteBack(FIRST, COMMAND)).when(mark).thenRefused("state-moved-on");
        asked.after(new ExpireWriteBack(FIRST, COMMAND)).when(mark).thenRefused("state-moved-on");
        asked.after(new ClearAlert(PROBLEM, NOW)).when(mark).thenRefused("state-moved-on");
        asked.when(new MarkWriteBackSent(FIRST, "c-2", NOW)).thenRefused("state-moved-on");
    }

    @Test
    void a_refusal_leaves_it_standing() {
        asked.when(new RejectWriteBack(FIRST, COMMAND, "no right to"))
                .then(new WriteBackRejected(FIRST, COMMAND, "no right to"));
    }
}
