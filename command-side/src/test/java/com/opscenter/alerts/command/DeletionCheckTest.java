package com.opscenter.alerts.command;

import static com.opscenter.alerts.command.Problem.COMMAND;
import static com.opscenter.alerts.command.Problem.FIRST;
import static com.opscenter.alerts.command.Problem.NOW;
import static com.opscenter.alerts.command.Problem.SOURCE;
import static com.opscenter.alerts.command.Problem.down;
import static com.opscenter.alerts.command.Problem.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.DeleteAlert;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands.Rehearsal.WouldBeRefused;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.AnsweringViews;
import com.opscenter.commands.command.Decision;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.sources.api.FindSource;
import com.opscenter.sources.api.SourceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// Who may not look at an alert learns nothing of its source.
class DeletionCheckTest {

    private static final DeleteAlert DELETE =
            new DeleteAlert(FIRST, COMMAND, NOW, "a test of ours");
    private static final CommandContext CONTEXT = RecordingCommands.context("delete");

    private final List<FindSource> looked = new ArrayList<>();

    /// A source without capabilities cannot be told from one that is not there.
    private DeletionCheck check(RecordingCommands commands) {
        var views =
                new AnsweringViews()
                        .finding(
                                FindSource.class,
                                SourceView.class,
                                query -> {
                                    looked.add(query);
                                    return Optional.empty();
                                });
        return new DeletionCheck(commands, views.views());
    }

    private static RecordingCommands deciding(
            BiFunction<AlertCommand, Alert, Decision<AlertEvent>> decide) {
        return new RecordingCommands()
                .deciding(
                        AlertCommand.class,
                        AlertEvent.class,
                        new Alert.Unknown(),
                        decide,
                        AlertEvolution::evolve);
    }

    @Test
    void an_alert_of_others_is_not_there_whatever_its_source_can() {
        var commands = deciding((_, _) -> Decision.reject(Refusal.notFound("alert")));
        assertThat(check(commands).rehearse(DELETE, CONTEXT))
                .isInstanceOfSatisfying(
                        WouldBeRefused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("not-found"));
        assertThat(looked).isEmpty();
    }

    @Test
    void a_source_that_deletes_nothing_is_said_to_delete_nothing() {
        var commands = deciding(AlertDecider::decide);
        var _ = commands.send(read(down()), RecordingCommands.context("poll"));
        var refused =
                catchThrowableOfType(
                        RefusedException.class, () -> check(commands).rehearse(DELETE, CONTEXT));
        assertThat(refused.refusal().code()).isEqualTo("capability-missing");
        assertThat(looked).containsExactly(new FindSource(SOURCE.value(), 0));
    }
}
