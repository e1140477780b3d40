package com.opscenter.commands.command;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Outcome.Refused;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// Two nodes decide on the same lamps at the same time, each with its own cache.
/// `-Dopscenter.long=true` runs the long count.
class TwoNodesIT {

    private static final int THREADS = 8;
    private static final int COMMANDS = Boolean.getBoolean("opscenter.long") ? 1_000 : 20;
    private static final int LAMPS = 3;

    private final TestDatabase database = TestDatabase.fresh();
    private final List<LampId> lamps =
            List.of(new LampId("two-1"), new LampId("two-2"), new LampId("two-3"));

    private record Asked(String key, LampId lamp, boolean on, Outcome outcome) {}

    @Test
    void every_decision_was_made_on_the_state_its_event_follows() throws Exception {
        try (ConfigurableApplicationContext one = StoreContext.node(database);
                ConfigurableApplicationContext other = StoreContext.node(database)) {
            List<Asked> asked = race(one.getBean(Commands.class), other.getBean(Commands.class));
            EventReader history = one.getBean(EventReader.class);
            Map<LampId, Integer> events = new HashMap<>();
            for (Asked request : asked) {
                switch (request.outcome()) {
                    case Accepted accepted -> {
                        events.merge(request.lamp(), accepted.events().size(), Integer::sum);
                        assertThat(positionOf(request.key())).isEqualTo(accepted.position());
                    }
                    case Refused refused ->
                            assertThat(refused.refusal().code())
                                    .isEqualTo("concurrent-modification");
                    case Outcome.Held held -> throw new AssertionError(held);
                }
            }
            for (LampId lamp : lamps) {
                List<StoredEvent> stored = history.stream(lamp.key(), Long.MAX_VALUE);
                assertThat(stored).hasSize(events.getOrDefault(lamp, 0));
                turnsItOnAndOffInTurn(stored);
            }
        }
    }

    /// Already on is no event, so a stale decision would show as the same state twice.
    private static void turnsItOnAndOffInTurn(List<StoredEvent> stored) {
        boolean on = false;
        for (StoredEvent event : stored) {
            if (event.payload() instanceof LampTurned turned) {
                assertThat(turned.on()).as("position %d", event.position()).isNotEqualTo(on);
                on = turned.on();
            }
        }
    }

    private List<Asked> race(Commands one, Commands other) throws Exception {
        List<Asked> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Asked>>> askers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                askers.add(threads.submit(asking(i % 2 == 0 ? one : other)));
            }
            for (Future<List<Asked>> asker : askers) {
                all.addAll(asker.get());
            }
        }
        return all;
    }

    private Callable<List<Asked>> asking(Commands commands) {
        return () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            List<Asked> asked = new ArrayList<>();
            for (int i = 0; i < COMMANDS; i++) {
                String key = UUID.randomUUID().toString();
                LampId lamp = lamps.get(random.nextInt(LAMPS));
                boolean on = random.nextBoolean();
                asked.add(
                        new Asked(
                                key,
                                lamp,
                                on,
                                commands.send(new TurnLamp(lamp, on, "me"), by(OPERATOR, key))));
            }
            return asked;
        };
    }

    private long positionOf(String key) {
        return database.sql()
                .sql("SELECT position FROM event_store.idempotency WHERE key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
