package com.opscenter.alerts.command;

import static com.opscenter.alerts.command.Problem.BEGUN;
import static com.opscenter.alerts.command.Problem.COMMAND;
import static com.opscenter.alerts.command.Problem.FIRST;
import static com.opscenter.alerts.command.Problem.NOW;
import static com.opscenter.alerts.command.Problem.PROBLEM;
import static com.opscenter.alerts.command.Problem.SECOND;
import static com.opscenter.alerts.command.Problem.SOURCE;
import static com.opscenter.alerts.command.Problem.down;
import static com.opscenter.alerts.command.Problem.known;
import static com.opscenter.alerts.command.Problem.message;
import static com.opscenter.alerts.command.Problem.read;
import static com.opscenter.alerts.command.Problem.readBack;
import static com.opscenter.alerts.command.Problem.standing;
import static com.opscenter.alerts.command.Problem.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.AcknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.DismissWriteBack;
import com.opscenter.alerts.api.AlertCommand.ExpireAcknowledgment;
import com.opscenter.alerts.api.AlertCommand.ExpireWriteBack;
import com.opscenter.alerts.api.AlertCommand.MarkWriteBackSent;
import com.opscenter.alerts.api.AlertCommand.NoteAlert;
import com.opscenter.alerts.api.AlertCommand.RejectWriteBack;
import com.opscenter.alerts.api.AlertCommand.RequestWriteBack;
import com.opscenter.alerts.api.AlertCommand.ResolveAlert;
import com.opscenter.alerts.api.AlertCommand.UnacknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.WithdrawWriteBack;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledged;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgedUntil;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgmentExpired;
import com.opscenter.alerts.api.AlertEvent.AlertChanged;
import com.opscenter.alerts.api.AlertEvent.AlertNoted;
import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.AlertEvent.AlertUnacknowledged;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackCancelled;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackConfirmed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackContradicted;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackDismissed;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRejected;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Given;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcknowledgingAnAlertTest {

    private static final Instant TONIGHT = NOW.plusSeconds(20_000);
    private static final String LATE = "not read before the deadline";

    private final Given<AlertCommand, Alert, AlertEvent> acked = standing().after(ack(null));
    private final Given<AlertCommand, Alert, AlertEvent> sent =
            acked.after(new MarkWriteBackSent(FIRST, COMMAND, NOW));

    @Test
    void it_holds_here_at_once_and_the_source_is_told() {
        standing()
                .when(ack(null))
                .then(
                        new AlertAcknowledged(FIRST, COMMAND, "on it", true),
                        request(COMMAND, true, "on it"));
    }

    @Test
    void it_may_have_an_end_which_the_source_is_told_when_it_comes() {
        var until = standing().after(ack(TONIGHT));
        standing()
                .when(ack(TONIGHT))
                .then(
                        new AlertAcknowledgedUntil(FIRST, COMMAND, "on it", TONIGHT),
                        request(COMMAND, true, "on it"));
        until.when(new ExpireAcknowledgment(FIRST, COMMAND))
                .then(new AlertAcknowledgmentExpired(FIRST, COMMAND));
        until.after(read(known("on it")))
                .after(new ExpireAcknowledgment(FIRST, COMMAND))
                .when(new RequestWriteBack(FIRST, "c-2", false, "over", NOW))
                .then(request("c-2", false, "over"));
    }

    @Test
    void a_later_acknowledgment_has_an_end_of_its_own() {
        standing()
                .after(ack(TONIGHT))
                .after(new AcknowledgeAlert(FIRST, "c-2", NOW, "still", null))
                .when(new ExpireAcknowledgment(FIRST, COMMAND))
                .thenNothing();
    }

    @Test
    void a_source_that_cannot_be_told_is_not() {
        unknown()
                .given(new AlertRaised(FIRST, message(BEGUN), 1))
                .when(ack(null))
                .then(new AlertAcknowledged(FIRST, COMMAND, "on it", true));
    }

    @Test
    void only_what_is_read_there_confirms() {
        sent.when(read(known("on it")))
                .then(
                        new AlertChanged(FIRST, known("on it")),
                        new WriteBackConfirmed(FIRST, COMMAND, true));
        sent.when(read(down())).thenNothing();
        sent.after(read(known("on it"))).when(new ExpireWriteBack(FIRST, COMMAND)).thenNothing();
    }

    @Test
    void a_source_that_says_done_and_does_nothing_is_contradicted() {
        sent.when(readBack(down())).then(new WriteBackContradicted(FIRST, COMMAND, false));
        sent.after(readBack(down())).when(readBack(down())).thenNothing();
    }

    @Test
    void what_was_not_read_in_time_is_unknown_until_it_is_read() {
        sent.when(new ExpireWriteBack(FIRST, COMMAND))
                .then(new WriteBackTimedOut(FIRST, COMMAND, LATE));
        sent.after(new ExpireWriteBack(FIRST, COMMAND))
                .when(read(known("on it")))
                .then(
                        new AlertChanged(FIRST, known("on it")),
                        new WriteBackConfirmed(FIRST, COMMAND, true));
    }

    @Test
    void a_refusal_of_the_source_leaves_it_known_here() {
        acked.when(new RejectWriteBack(FIRST, COMMAND, "No Alert by that ID"))
                .then(new WriteBackRejected(FIRST, COMMAND, "No Alert by that ID"));
        acked.after(new RejectWriteBack(FIRST, COMMAND, "No Alert by that ID"))
                .when(read(down()))
                .thenNothing();
    }

    @Test
    void taking_back_tells_a_source_that_may_know() {
        sent.when(new UnacknowledgeAlert(FIRST, "c-2", NOW, "wrong one"))
                .then(
                        new AlertUnacknowledged(FIRST, "wrong one"),
                        new WriteBackTimedOut(FIRST, COMMAND, "Overtaken by a later one"),
                        new WriteBackDismissed(
                                FIRST, COMMAND, CommandStatus.UNKNOWN, "Overtaken by a later one"),
                        request("c-2", false, "wrong one"));
        standing().when(new UnacknowledgeAlert(FIRST, "c-2", NOW, null)).thenNothing();
    }

    @Test
    void what_was_not_sent_yet_can_be_withdrawn_or_overtaken() {
        acked.when(new WithdrawWriteBack(FIRST, COMMAND))
                .then(new WriteBackCancelled(FIRST, COMMAND, "withdrawn"));
        sent.when(new WithdrawWriteBack(FIRST, COMMAND)).thenRefused("state-moved-on");
        acked.when(new AcknowledgeAlert(FIRST, "c-2", NOW, "me too", null))
                .then(
                        new AlertAcknowledged(FIRST, "c-2", "me too", true),
                        new WriteBackCancelled(FIRST, COMMAND, "Overtaken by a later one"),
                        request("c-2", true, "me too"));
    }

    @Test
    void a_recovery_ends_acknowledgment_and_command() {
        sent.when(new ClearAlert(PROBLEM, NOW))
                .then(
                        new WriteBackTimedOut(FIRST, COMMAND, "The alert is over"),
                        new WriteBackDismissed(
                                FIRST, COMMAND, CommandStatus.UNKNOWN, "The alert is over"),
                        new AlertResolved(FIRST, ResolvedBy.SOURCE, NOW, null));
        sent.after(new ClearAlert(PROBLEM, NOW))
                .when(new ExpireAcknowledgment(FIRST, COMMAND))
                .thenNothing();
    }

    @Test
    void only_what_ended_unclear_is_dismissed() {
        sent.when(new DismissWriteBack(FIRST, COMMAND, "seen there")).thenRefused("state-moved-on");
        sent.after(new ExpireWriteBack(FIRST, COMMAND))
                .when(new DismissWriteBack(FIRST, COMMAND, "seen there"))
                .then(new WriteBackDismissed(FIRST, COMMAND, CommandStatus.UNKNOWN, "seen there"));
    }

    @Test
    void what_is_over_takes_a_comment_and_nothing_else() {
        var over = standing().after(new ResolveAlert(FIRST, NOW, "cable replaced"));
        over.when(new NoteAlert(FIRST, "it was the cable"))
                .then(new AlertNoted(FIRST, "it was the cable"));
        over.when(ack(null)).thenRefused("state-moved-on");
        over.when(new ResolveAlert(FIRST, NOW, "again")).thenRefused("state-moved-on");
        over.when(new MarkWriteBackSent(FIRST, COMMAND, NOW)).thenRefused("state-moved-on");
    }

    @Test
    void an_earlier_occurrence_and_one_that_never_was_are_told_apart() {
        var back =
                standing()
                        .after(new ClearAlert(PROBLEM, NOW))
                        .after(read(Problem.signal(NOW, null)));
        assertThat(back.when(ack(null)).thenRefused("state-moved-on").detail())
                .contains(SECOND.value());
        standing()
                .when(new AcknowledgeAlert(SECOND, COMMAND, NOW, "on it", null))
                .thenRefused("not-found");
        unknown().when(ack(null)).thenRefused("not-found");
    }

    @Test
    void words_and_ends_have_limits() {
        assertThat(new AcknowledgeAlert(FIRST, COMMAND, NOW, " ", null).violations()).hasSize(1);
        assertThat(new AcknowledgeAlert(FIRST, COMMAND, NOW, "x".repeat(501), null).violations())
                .hasSize(1);
        assertThat(ack(NOW).violations()).hasSize(1);
        assertThat(ack(NOW.plusSeconds(367L * 86_400)).violations()).hasSize(1);
        assertThat(ack(TONIGHT).violations()).isEmpty();
        assertThat(new UnacknowledgeAlert(FIRST, COMMAND, NOW, null).violations()).isEmpty();
    }

    private static AcknowledgeAlert ack(@Nullable Instant until) {
        return new AcknowledgeAlert(FIRST, COMMAND, NOW, "on it", until);
    }

    private static WriteBackRequested request(String command, boolean acknowledged, String note) {
        return new WriteBackRequested(
                FIRST, command, SOURCE, "881", acknowledged, note, NOW.plusSeconds(30));
    }
}
