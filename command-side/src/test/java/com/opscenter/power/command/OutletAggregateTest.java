package com.opscenter.power.command;

import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.power.command.Outlets.FIRST;
import static com.opscenter.power.command.Outlets.SECOND;
import static com.opscenter.power.command.Outlets.ask;
import static com.opscenter.power.command.Outlets.observe;
import static com.opscenter.power.command.Outlets.observed;
import static com.opscenter.power.command.Outlets.read;
import static com.opscenter.power.command.Outlets.requested;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.command.Decision;
import com.opscenter.power.api.OutletCommand;
import com.opscenter.power.api.SwitchAction;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The shell: commands reach the decider, events are applied, a refusal is an answer.
class OutletAggregateTest {

    private FixtureConfiguration<OutletAggregate> fixture;

    @BeforeEach
    void prepare() {
        fixture =
                new AggregateTestFixture<>(OutletAggregate.class)
                        .registerCommandTargetResolver(command ->
                                new VersionedAggregateIdentifier(
                                        (Object) ((Command) command.getPayload()).targetId(),
                                        null));
    }

    @Test
    void the_first_reading_makes_the_aggregate() {
        fixture.givenNoPriorActivity().when(observe(read(ON))).expectEvents(observed(read(ON)));
    }

    @Test
    void a_refusal_is_an_answer_and_no_exception() {
        fixture.given(observed(read(ON)), requested(FIRST, SwitchAction.OFF, ON, 15))
                .when(ask(SECOND, SwitchAction.ON))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents()
                .expectResultMessagePayloadMatching(
                        org.hamcrest.Matchers.instanceOf(Decision.Rejected.class));
    }

    @Test
    void every_command_has_a_handler() {
        assertThat(OutletAggregate.class.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(CommandHandler.class))
                .extracting(method -> method.getParameterTypes()[0])
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(OutletCommand.class.getPermittedSubclasses()));
    }
}
