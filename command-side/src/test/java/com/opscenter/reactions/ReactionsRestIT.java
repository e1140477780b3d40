package com.opscenter.reactions;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.by;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.testing.Eventually;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/// The outside system of a reaction is away.
class ReactionsRestIT {

    private static final String NAME = "WhenLampTurnedThenTellServer";

    /// Many more than are looked at together.
    private static final int WAITING = 500;

    private static final int LAMPS = 5;
    private static final int LANES = WAITING / 2;

    /// Of one reaction, side by side.
    private static final int AT_A_TIME = 64;

    private final TestDatabase database = TestDatabase.fresh();
    private ConfigurableApplicationContext node;
    private LampReactions memory;
    private Server server;

    @BeforeEach
    void start() {
        node = StoreContext.node(database, LampReactions.class, Server.class);
        memory = node.getBean(LampReactions.class);
        server = node.getBean(Server.class);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void what_waits_for_it_holds_up_nobody_else_and_is_told_in_order_afterwards() throws Exception {
        server.rests = true;
        List<String> names = IntStream.range(0, WAITING).mapToObj(i -> "waiting-" + i).toList();
        for (int i = 0; i < WAITING; i++) {
            turn("lamp-" + i % LAMPS, (i / LAMPS) % 2 == 0, names.get(i));
        }
        Eventually.until(() -> waiting() == WAITING);
        turn("other", true, "meanwhile");
        Eventually.until(() -> memory.runsOf("meanwhile").size() == 1);
        assertThat(server.attempts).as("it is not even tried").hasValue(0);
        assertThat(waiting()).isEqualTo(WAITING + 1);

        server.rests = false;
        Eventually.until(() -> waiting() == 0);
        for (int lamp = 0; lamp < LAMPS; lamp++) {
            int first = lamp;
            assertThat(server.told.get("lamp-" + lamp))
                    .isEqualTo(
                            IntStream.iterate(first, i -> i < WAITING, i -> i + LAMPS)
                                    .mapToObj(names::get)
                                    .toList());
        }
    }

    @Test
    void it_is_asked_so_many_times_at_once_as_it_bears_and_the_rest_holds_up_nobody()
            throws Exception {
        server.atATime = 2;
        server.open = new CountDownLatch(1);
        for (int i = 0; i < WAITING; i++) {
            turn("lamp-" + i, true, "queued");
        }
        Eventually.until(() -> server.attempts.get() == 2);
        turn("other", true, "meanwhile");
        Eventually.until(() -> memory.runsOf("meanwhile").size() == 1);
        assertThat(server.attempts).hasValue(2);
        server.open.countDown();
        Eventually.until(() -> waiting() == 0);
        assertThat(server.mostAtOnce).hasValue(2);
        assertThat(server.attempts).hasValue(WAITING + 1);
    }

    @Test
    void a_backlog_of_one_that_is_slow_hides_nothing_that_others_have_to_do() throws Exception {
        server.atATime = Integer.MAX_VALUE;
        server.open = new CountDownLatch(1);
        for (int i = 0; i < WAITING; i++) {
            turn("slow-" + i % LANES, i < LANES, i < LANES ? "first" : "second");
        }
        Eventually.until(() -> server.atOnce.get() == AT_A_TIME);
        turn("other", true, "meanwhile");
        Eventually.until(() -> memory.runsOf("meanwhile").size() == 1);
        assertThat(server.atOnce).as("it is as slow as it was").hasValue(AT_A_TIME);
        server.open.countDown();
        Eventually.until(() -> waiting() == 0);
        for (int lane = 0; lane < LANES; lane++) {
            assertThat(server.told.get("slow-" + lane)).containsExactly("first", "second");
        }
    }

    @Test
    void an_attempt_that_is_put_off_counts_as_none_and_its_lane_waits_for_it() throws Exception {
        server.failures.set(2);
        turn("lamp", true, "first");
        turn("lamp", false, "second");
        turn("lamp", true, "third");
        Eventually.until(() -> server.attempts.get() == 5 && waiting() == 0);
        assertThat(server.told.get("lamp")).containsExactly("first", "second", "third");
        assertThat(server.repeated).as("nothing had been done").isEmpty();
        assertThat(node.getBean(DeadLetters.class).list()).isEmpty();
    }

    @Test
    void what_is_put_off_is_taken_up_again_whoever_put_it_off() throws Exception {
        server.failures.set(1);
        server.pause = Duration.ofSeconds(2);
        turn("lamp", true, "left");
        Eventually.until(() -> server.attempts.get() == 1);
        node.close();
        start();
        Eventually.until(() -> waiting() == 0);
        assertThat(server.told.get("lamp")).containsExactly("left");
        assertThat(server.repeated).isEmpty();
    }

    private void turn(String lamp, boolean on, String who) {
        node.getBean(Commands.class)
                .send(new TurnLamp(new LampId(lamp), on, who), by(OPERATOR))
                .orRefuse();
    }

    private long waiting() {
        return database.sql()
                .sql("SELECT count(*) FROM event_store.reaction_work WHERE reaction = ?")
                .param(NAME)
                .query(Long.class)
                .single();
    }

    /// No configuration that a scan would find.
    static class Server {

        final Map<String, List<String>> told = new ConcurrentHashMap<>();
        final List<String> repeated = new CopyOnWriteArrayList<>();
        final AtomicInteger attempts = new AtomicInteger();
        final AtomicInteger failures = new AtomicInteger();
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        volatile int atATime = 100;
        volatile CountDownLatch open = new CountDownLatch(0);
        volatile boolean rests;
        volatile Duration pause = Duration.ofMillis(100);

        @Bean
        WhenLampTurnedThenTellServer tell() {
            return new WhenLampTurnedThenTellServer(this);
        }
    }

    record WhenLampTurnedThenTellServer(Server server) implements Reaction<LampTurned> {

        @Override
        public Class<LampTurned> event() {
            return LampTurned.class;
        }

        @Override
        public String lane(LampTurned event) {
            return event.lamp().value();
        }

        @Override
        public boolean isResting() {
            return server.rests;
        }

        @Override
        public int atATime() {
            return server.atATime;
        }

        @Override
        public void react(LampTurned event, StoredEvent stored, boolean repeated)
                throws Later, InterruptedException {
            server.attempts.incrementAndGet();
            server.mostAtOnce.accumulateAndGet(server.atOnce.incrementAndGet(), Math::max);
            try {
                server.open.await();
                tell(event, repeated);
            } finally {
                server.atOnce.decrementAndGet();
            }
        }

        private void tell(LampTurned event, boolean repeated) throws Later {
            if (repeated) {
                server.repeated.add(event.by());
            }
            if (server.failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new Later("the server is away", server.pause);
            }
            server.told
                    .computeIfAbsent(event.lamp().value(), _ -> new ArrayList<>())
                    .add(event.by());
        }
    }
}
