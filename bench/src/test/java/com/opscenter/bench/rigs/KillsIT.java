package com.opscenter.bench.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Application and PostgreSQL are killed at random moments under a mixed load.
class KillsIT {

    private static final Rig RIG = Rig.named("kills");

    @TempDir private static Path folder;

    private static final AtomicReference<Api> API = new AtomicReference<>();

    private static Stage stage;
    private static List<Operation> operations;
    private static List<Happened> events;

    @BeforeAll
    static void kill() throws Exception {
        stage = Stage.open(folder);
        API.set(stage.app().api());
        List<Boolean> kills = new ArrayList<>();
        kills.addAll(Collections.nCopies(RIG.count(10, 100), true));
        kills.addAll(Collections.nCopies(RIG.count(20, 100), false));
        Collections.shuffle(kills, RIG.random());
        Load load = Load.start(API::get, RIG.random(), stage.source());
        for (boolean ofTheApplication : kills) {
            Thread.sleep(500 + RIG.random().nextInt(2_000));
            if (ofTheApplication) {
                stage.app().kill();
                stage.app().start();
            } else {
                killDatabase();
            }
        }
        operations = load.stop();
        stage.settle();
        events = stage.history();
        figures(kills);
    }

    private static void killDatabase() throws Exception {
        Postgres postgres = stage.app().postgres();
        long killed = postgres.pids().getFirst();
        postgres.kill();
        Until.seen(
                "another database after a kill",
                () -> !postgres.pids().isEmpty() && postgres.pids().getFirst() != killed);
        Until.seen(
                "reads after a kill",
                () -> API.get().get("/api/v1/power/outlets?limit=1").status() == 200);
    }

    private static void figures(List<Boolean> kills) {
        RIG.figure("kills of the application", Collections.frequency(kills, true));
        RIG.figure("kills of PostgreSQL", Collections.frequency(kills, false));
        RIG.figure("operations", operations.size());
        RIG.figure(
                "acknowledged", operations.stream().filter(Operation::isAcknowledged).count());
        RIG.figure("events", events.size());
    }

    @AfterAll
    static void end() throws Exception {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void what_was_acknowledged_is_there_and_nothing_happened_twice() throws Exception {
        List<String> broken =
                new Judge(events, operations, stage.lab().effects()).brokenPromises();
        RIG.figure("broken promises", broken.size());
        RIG.write();

        assertThat(operations)
                .allMatch(operation -> operation.outcome().get() != Operation.Outcome.OPEN);
        assertThat(operations.stream().filter(Operation::isAcknowledged)).hasSizeGreaterThan(20);
        assertThat(broken).isEmpty();
    }

    @Test
    void what_is_shown_now_and_was_shown_at_random_positions_follows_from_the_events()
            throws Exception {
        long head = events.getLast().position();
        for (int look = 0; look < 10; look++) {
            long position =
                    look == 0
                            ? head
                            : events.get(RIG.random().nextInt(events.size())).position();
            assertThat(Fold.shown(API.get(), position))
                    .as("at " + position)
                    .isEqualTo(Fold.of(events, position).lines());
        }
    }

    @Test
    void every_outlet_is_shown_as_it_is() throws Exception {
        for (var outlet : API.get().items("/api/v1/power/outlets")) {
            String id = outlet.get("id").asString();
            if (id.startsWith("pdu-")) {
                assertThat(outlet.get("state").asString()).as(id).isEqualTo(stage.lab().state(id));
            }
        }
    }

    /// Control: the judge misses one acknowledged event and the fold one event.
    @Test
    void a_lost_event_would_be_noticed() throws Exception {
        Operation acknowledged =
                operations.stream()
                        .filter(Operation::isAcknowledged)
                        .skip(RIG.random().nextInt(10))
                        .findFirst()
                        .orElseThrow();
        List<Happened> without =
                events.stream().filter(event -> !acknowledged.causes(event)).toList();
        assertThat(new Judge(without, operations, List.of()).brokenPromises())
                .contains("acknowledged and lost: " + acknowledged.name());

        long renamed =
                events.stream()
                        .filter(event -> event.type().equals("power.OutletDescribed"))
                        .mapToLong(Happened::position)
                        .max()
                        .orElseThrow();
        List<Happened> other =
                events.stream().filter(event -> event.position() != renamed).toList();
        long head = events.getLast().position();
        assertThat(Fold.of(other, head).lines())
                .isNotEqualTo(Fold.shown(API.get(), head));
    }

    /// Control: clients that forget their keys have things done twice.
    @Test
    void without_idempotency_keys_effects_would_be_doubled() throws Exception {
        List<Operation> forgotten = new ArrayList<>();
        List<Thread> clients = new ArrayList<>();
        for (int outlet = 1; outlet <= 6; outlet++) {
            String action = outlet % 2 == 0 ? "reboot" : "off";
            Operation operation =
                    Wishes.switching("forgetful-" + outlet, "pdu-2:" + outlet, action);
            forgotten.add(operation);
            Client client = new Client(API::get, RIG.random(), 0.75, false);
            clients.add(Thread.ofVirtual().start(() -> perform(client, operation)));
        }
        for (Thread client : clients) {
            client.join();
        }
        stage.settle();
        assertThat(new Judge(stage.history(), forgotten, List.of()).brokenPromises())
                .anyMatch(sentence -> sentence.startsWith("carried out twice: forgetful-"));
    }

    private static void perform(Client client, Operation operation) {
        try {
            client.perform(operation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
