package com.opscenter.power.command;

import static com.opscenter.power.api.OutletState.OFF;
import static com.opscenter.power.api.OutletState.ON;
import static com.opscenter.power.command.Outlets.FIRST;
import static com.opscenter.power.command.Outlets.SECOND;
import static com.opscenter.power.command.Outlets.ask;
import static com.opscenter.power.command.Outlets.observe;
import static com.opscenter.power.command.Outlets.stillPending;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.identity.api.Caller;
import com.opscenter.power.api.OutletCommand;
import com.opscenter.power.api.OutletCommand.DescribeOutlet;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.testing.Callers;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// An outlet in the real store: refusals, versions, and a state that comes back from a snapshot.
class OutletLifeIT {

    private static final Caller OPERATOR = Callers.OPERATOR;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void the_second_operator_is_refused_and_a_stale_version_too() {
        try (var node = StoreContext.node(database, OutletAggregate.class)) {
            Commands commands = node.getBean(Commands.class);
            send(commands, observe(Outlets.read(ON)));
            send(commands, askInTheFuture(SwitchAction.OFF));
            assertThat(refusal(commands.send(ask(SECOND, SwitchAction.ON), Callers.by(OPERATOR))))
                    .isEqualTo("command-pending");
            var describe = new DescribeOutlet(Outlets.OUTLET, "NAS", null, null, null);
            assertThat(refusal(commands.send(describe, Callers.expecting(OPERATOR, 0))))
                    .isEqualTo("version-conflict");
            assertThat(commands.send(describe, Callers.expecting(OPERATOR, 1)))
                    .isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void another_node_knows_from_a_snapshot_what_is_pending() throws InterruptedException {
        try (var node = StoreContext.node(database, OutletAggregate.class)) {
            Commands commands = node.getBean(Commands.class);
            send(commands, observe(Outlets.read(ON)));
            send(commands, askInTheFuture(SwitchAction.DELAYED_OFF));
            for (int reading = 0; reading < 120; reading++) {
                send(commands, observe(stillPending(reading % 2 == 0 ? OFF : ON)));
            }
            Eventually.until(() -> snapshots() > 0);
        }
        try (ConfigurableApplicationContext other =
                StoreContext.node(database, OutletAggregate.class)) {
            Commands commands = other.getBean(Commands.class);
            assertThat(refusal(commands.send(ask(SECOND, SwitchAction.ON), Callers.by(OPERATOR))))
                    .isEqualTo("command-pending");
        }
    }

    /// Deadlines run in a real node: one that has passed would end the switch meanwhile.
    private static SwitchOutlet askInTheFuture(SwitchAction action) {
        Instant later = Instant.now().plus(Duration.ofDays(1));
        return new SwitchOutlet(Outlets.OUTLET, action, FIRST, later, true, false, null, null);
    }

    private long snapshots() {
        return database.sql()
                .sql("SELECT count(*) FROM event_store.snapshot_event_entry")
                .query(Long.class)
                .single();
    }

    private static void send(Commands commands, OutletCommand command) {
        assertThat(commands.send(command, Callers.by(OPERATOR)))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var refusal, _) ? refusal.code() : "accepted";
    }
}
