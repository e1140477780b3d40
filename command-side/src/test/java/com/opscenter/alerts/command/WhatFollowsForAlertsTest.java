package com.opscenter.alerts.command;

import static com.opscenter.alerts.command.Problem.BEGUN;
import static com.opscenter.alerts.command.Problem.COMMAND;
import static com.opscenter.alerts.command.Problem.FIRST;
import static com.opscenter.alerts.command.Problem.NOW;
import static com.opscenter.alerts.command.Problem.PROBLEM;
import static com.opscenter.alerts.command.Problem.SOURCE;
import static com.opscenter.alerts.command.Problem.known;
import static com.opscenter.alerts.command.Problem.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.AcknowledgeAlert;
import com.opscenter.alerts.api.AlertCommand.ExpireAcknowledgment;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledgmentExpired;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.ListStandingAlerts;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.commands.command.AnsweringViews;
import com.opscenter.commands.command.MemoryHistory;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is asked because of what happened.
class WhatFollowsForAlertsTest {

    private final RecordingCommands commands =
            new RecordingCommands()
                    .deciding(
                            AlertCommand.class,
                            AlertEvent.class,
                            new Alert.Unknown(),
                            AlertDecider::decide,
                            AlertEvolution::evolve);

    @Test
    void with_its_source_what_stands_is_over_and_once_is_enough() throws Exception {
        commands.send(read(Problem.down()), RecordingCommands.context("poll"));
        SourceRemoved removed = new SourceRemoved(SOURCE);
        var reaction =
                new WhenSourceRemovedThenRetireItsAlerts(
                        commands,
                        new AnsweringViews()
                                .answering(
                                        ListStandingAlerts.class,
                                        AlertView.class,
                                        _ -> List.of(standing()))
                                .views());
        reaction.react(removed, stored(removed), false);
        assertThat(last())
                .isInstanceOfSatisfying(
                        AlertResolved.class,
                        over -> {
                            assertThat(over.by()).isEqualTo(ResolvedBy.AUTO);
                            assertThat(over.note()).isEqualTo("Its source was removed");
                        });
        long before = commands.history().head();
        reaction.react(removed, stored(removed), true);
        assertThat(commands.history().head()).isEqualTo(before);
    }

    @Test
    void an_acknowledgment_that_ended_is_taken_back_at_the_source() {
        commands.send(read(known("on it")), RecordingCommands.context("poll"));
        commands.send(
                new AcknowledgeAlert(FIRST, COMMAND, NOW, "on it", NOW.plusSeconds(60)),
                RecordingCommands.context("ack"));
        commands.send(
                new ExpireAcknowledgment(FIRST, COMMAND), RecordingCommands.context("deadline"));
        AlertAcknowledgmentExpired ended = new AlertAcknowledgmentExpired(FIRST, COMMAND);
        new WhenAcknowledgmentExpiredThenTellItsSource(commands, Clock.fixed(NOW, ZoneOffset.UTC))
                .react(ended, stored(ended), false);
        assertThat(last())
                .isInstanceOfSatisfying(
                        WriteBackRequested.class,
                        asked -> {
                            assertThat(asked.acknowledged()).isFalse();
                            assertThat(asked.deadline()).isEqualTo(NOW.plusSeconds(30));
                        });
    }

    private Event last() {
        List<StoredEvent> life = commands.history().stream(AlertId.stream(PROBLEM), Long.MAX_VALUE);
        return Objects.requireNonNull(life.getLast().payload());
    }

    private static StoredEvent stored(Event event) {
        MemoryHistory history = new MemoryHistory();
        history.append(List.of(event));
        return history.byPosition(1).orElseThrow();
    }

    private static AlertView standing() {
        return new AlertView(
                FIRST.key(),
                FIRST.value(),
                "home-rack",
                SOURCE.value(),
                null,
                30,
                "fresh",
                false,
                0,
                PROBLEM.value(),
                "881",
                "critical",
                1,
                "open",
                "Device down",
                "",
                null,
                Map.of(),
                1,
                BEGUN,
                BEGUN,
                null,
                null,
                null,
                null,
                0,
                new AlertView.WriteBack("none", null, null));
    }
}
