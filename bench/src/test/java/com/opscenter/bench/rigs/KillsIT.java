package com.opscenter.bench.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private static final List<Long> APPLICATION_AWAY = new ArrayList<>();
    private static final List<Long> DATABASE_AWAY = new ArrayList<>();

    private static Stage stage;
    private static List<Operation> operations;
    private static List<Happened> events;

    @BeforeAll
    static void kill() throws Exception {
        stage = Stage.open(folder, folder.resolve("data"));
        API.set(stage.app().api());
        List<Boolean> kills = new ArrayList<>();
        kills.addAll(Collections.nCopies(RIG.count(10, 100), true));
        kills.addAll(Collections.nCopies(RIG.count(20, 100), false));
        Collections.shuffle(kills, RIG.random());
        Load load = Load.start(API::get, RIG.random(), stage.source());
        for (boolean ofTheApplication : kills) {
            Thread.sleep(RIG.random().nextInt(2_000));
            long killed = System.nanoTime();
            if (ofTheApplication) {
                stage.app().kill();
                stage.app().start();
            } else {
                killDatabase();
            }
            long away = (System.nanoTime() - killed) / 1_000_000;
            (ofTheApplication ? APPLICATION_AWAY : DATABASE_AWAY).add(away);
            // A token lasts some minutes only.
            API.set(stage.app().api());
        }
        operations = load.stop();
        stage.settle();
        events = stage.history();
        figures();
    }

    private static void killDatabase() throws Exception {
        Postgres postgres = stage.app().postgres();
        long killed = postgres.pids().getFirst();
        postgres.kill();
        Until.seen(
                "another database after a kill",
                () ->
                        postgres.pids().stream()
                                .limit(1)
                                .anyMatch(postmaster -> postmaster != killed));
        Until.seen("reads after a kill", () -> API.get().get("/api/v1/power/pdus").status() == 200);
    }

    private static void figures() {
        RIG.figure("kills of the application", APPLICATION_AWAY.size());
        RIG.figure("milliseconds until it was back, median", median(APPLICATION_AWAY));
        RIG.figure("kills of PostgreSQL", DATABASE_AWAY.size());
        RIG.figure("milliseconds until reads went on, median", median(DATABASE_AWAY));
        RIG.figure("operations", operations.size());
        RIG.figure("acknowledged", operations.stream().filter(Operation::isAcknowledged).count());
        RIG.figure("events", events.size());
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @AfterAll
    static void end() throws Exception {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void what_was_acknowledged_is_there_and_nothing_happened_twice() throws Exception {
        Judge judge = new Judge(events, operations, stage.lab().effects());
        List<String> broken = judge.brokenPromises();
        RIG.figure("broken promises", broken.size());
        assertThat(operations)
                .allMatch(operation -> operation.outcome().get() != Operation.Outcome.OPEN);
        assertThat(operations.stream().filter(Operation::isAcknowledged)).hasSizeGreaterThan(20);
        assertThat(broken).isEmpty();

        int lost = judge.brokenPromisesWithOneLost().size();
        RIG.figure("control, one event hidden: broken promises", lost);
        assertThat(lost).isEqualTo(1);
        long doubled = doubledWithoutKeys();
        RIG.figure("control, no Idempotency-Key: of six commands carried out twice", doubled);
        assertThat(doubled).isPositive();
        RIG.write();
    }

    /// Of every operation the first answer is lost, and clients forget their keys.
    private static long doubledWithoutKeys() throws Exception {
        List<Operation> forgotten = new ArrayList<>();
        List<Thread> clients = new ArrayList<>();
        for (int outlet = 1; outlet <= 6; outlet++) {
            String action = outlet % 2 == 0 ? "reboot" : "off";
            Operation operation =
                    Wishes.switching("forgetful-" + outlet, "pdu-2:" + outlet, action);
            forgotten.add(operation);
            AtomicBoolean first = new AtomicBoolean(true);
            clients.add(
                    new StubbornClient(API::get, RIG.random(), () -> first.getAndSet(false), false)
                            .begin(operation));
        }
        for (Thread client : clients) {
            client.join();
        }
        stage.settle();
        return new Judge(stage.history(), forgotten, List.of())
                .brokenPromises().stream()
                        .filter(sentence -> sentence.startsWith("carried out twice"))
                        .count();
    }

    @Test
    void what_is_shown_now_and_was_shown_at_random_positions_follows_from_the_events()
            throws Exception {
        long head = events.getLast().position();
        Map<String, String> shown = Fold.shown(API.get(), head);
        assertThat(shown).isEqualTo(Fold.of(events, head).lines());
        for (int look = 0; look < 9; look++) {
            long position = events.get(RIG.random().nextInt(events.size())).position();
            assertThat(Fold.shown(API.get(), position))
                    .as("at " + position)
                    .isEqualTo(Fold.of(events, position).lines());
        }
        // The control: a fold that misses the last change of a name.
        Happened renamed =
                events.stream()
                        .filter(event -> event.type().equals("power.OutletDescribed"))
                        .reduce((_, last) -> last)
                        .orElseThrow();
        List<Happened> others = events.stream().filter(event -> !event.equals(renamed)).toList();
        assertThat(Fold.of(others, head).lines()).isNotEqualTo(shown);
    }

    @Test
    void every_outlet_is_shown_as_it_is() throws Exception {
        Until.seen("every outlet as the device has it", KillsIT::isTrue);
    }

    private static boolean isTrue() throws Exception {
        for (var outlet : API.get().outlets("")) {
            String id = outlet.get("id").asString();
            if (!outlet.get("state").asString().equals(stage.lab().state(id))) {
                return false;
            }
        }
        return true;
    }
}
