package com.opscenter.commands.command;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.Metadata;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.store.StaleHeadException;
import com.opscenter.store.Streams;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;

class CommandDispatchTest {

    private static final TurnLamp ON = new TurnLamp(new LampId("1"), true, "me");

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandDispatch dispatch =
            new CommandDispatch(
                    bus, new NoStreams(), new NoNames(), new NoRoster(), new NoHoldings());
    private final AtomicInteger decisions = new AtomicInteger();

    @Test
    void a_decision_on_an_old_state_is_made_again_three_times_and_then_refused() {
        decideOnAnOldState(Integer.MAX_VALUE);
        assertThat(decide())
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected ->
                                assertThat(rejected.refusal().code())
                                        .isEqualTo("concurrent-modification"));
        assertThat(decisions).hasValue(4);
    }

    @Test
    void the_first_one_on_the_current_state_counts() {
        decideOnAnOldState(3);
        assertThat(decide()).isEqualTo(Decision.accept());
        assertThat(decisions).hasValue(4);
    }

    private void decideOnAnOldState(int times) {
        var subscription =
                bus.subscribe(
                        TurnLamp.class.getName(),
                        _ -> {
                            if (decisions.incrementAndGet() <= times) {
                                throw new StaleHeadException("lamp/1");
                            }
                            return Decision.<Event>accept();
                        });
        assertThat(subscription).isNotNull();
    }

    private Decision<?> decide() {
        CommandContext context = by(OPERATOR);
        Metadata metadata =
                new Metadata(
                        OPERATOR.actor(),
                        SystemOrganization.ID,
                        null,
                        context.correlationId(),
                        null,
                        context.commandId(),
                        null,
                        null,
                        null,
                        null);
        return dispatch.decide(ON, metadata, context, null).decision();
    }

    private static final class NoStreams implements Streams {
        @Override
        public long head(String stream) {
            return -1;
        }

        @Override
        public Optional<Owner> owner(String stream) {
            return Optional.empty();
        }
    }

    /// Nobody bears a name.
    private static final class NoNames implements Names {

        @Override
        public Optional<Refusal> refusal(NameClaims claims, String owner) {
            return Optional.empty();
        }

        @Override
        public void settle(NameClaims claims, String owner) {}
    }

    /// Nobody is on it.
    private static final class NoRoster implements Roster {

        @Override
        public Optional<Refusal> refusal(RosterChange change) {
            return Optional.empty();
        }

        @Override
        public void settle(RosterChange change) {}
    }

    /// Nothing is held.
    private static final class NoHoldings implements Holdings {

        @Override
        public Optional<Refusal> refusal(List<HoldingChange> changes) {
            return Optional.empty();
        }

        @Override
        public void settle(List<HoldingChange> changes, String holder) {}
    }
}
