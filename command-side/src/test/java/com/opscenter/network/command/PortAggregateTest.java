package com.opscenter.network.command;

import static com.opscenter.network.command.Ports.ENABLED;
import static com.opscenter.network.command.Ports.SECOND;
import static com.opscenter.network.command.Ports.ask;
import static com.opscenter.network.command.Ports.observe;
import static com.opscenter.network.command.Ports.observed;
import static com.opscenter.network.command.Ports.requested;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.command.Decision;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand;
import com.opscenter.network.api.PortState;
import com.opscenter.network.api.SwitchCommand;
import com.opscenter.network.api.WanCommand;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The shells: commands reach the decider, events are applied, a refusal is an answer.
class PortAggregateTest {

    private FixtureConfiguration<PortAggregate> fixture;

    @BeforeEach
    void prepare() {
        fixture =
                new AggregateTestFixture<>(PortAggregate.class)
                        .registerCommandTargetResolver(command ->
                                new VersionedAggregateIdentifier(
                                        (Object) ((Command) command.getPayload()).targetId(),
                                        null));
    }

    @Test
    void the_first_reading_makes_the_aggregate() {
        fixture.givenNoPriorActivity().when(observe(ENABLED)).expectEvents(observed(ENABLED));
    }

    @Test
    void a_refusal_is_an_answer_and_no_exception() {
        fixture.given(observed(ENABLED), requested(PortAction.DISABLE, PortState.UP))
                .when(ask(SECOND, PortAction.ENABLE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        org.hamcrest.Matchers.instanceOf(Decision.Rejected.class));
    }

    @Test
    void every_command_has_a_handler() {
        everyCommandHasAHandler(PortAggregate.class, PortCommand.class);
        everyCommandHasAHandler(SwitchAggregate.class, SwitchCommand.class);
        everyCommandHasAHandler(WanAggregate.class, WanCommand.class);
    }

    private static void everyCommandHasAHandler(Class<?> shell, Class<?> commands) {
        assertThat(shell.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(CommandHandler.class))
                .extracting(method -> method.getParameterTypes()[0])
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(commands.getPermittedSubclasses()));
    }
}
