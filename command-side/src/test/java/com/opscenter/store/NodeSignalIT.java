package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Two nodes on one database.
class NodeSignalIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void an_append_on_one_node_wakes_the_readers_of_the_other() throws Exception {
        try (Node here = new Node();
                Node there = new Node()) {
            assertThat(wakes(here, there)).isTrue();
            assertThat(wakes(there, here)).isTrue();
        }
    }

    @Test
    void many_appends_are_announced_at_most_every_twenty_milliseconds() throws Exception {
        try (Node here = new Node();
                Connection listener = database.as(TestDatabase.WRITER).getConnection();
                Statement listen = listener.createStatement()) {
            listen.execute("LISTEN ops_append");
            long began = System.nanoTime();
            for (int i = 0; i < 100_000; i++) {
                here.signal.appended();
            }
            int heard = 0;
            PGNotification[] some;
            do {
                some = listener.unwrap(PGConnection.class).getNotifications(1_000);
                heard += some == null ? 0 : some.length;
            } while (some != null && some.length > 0);
            long elapsed = Duration.ofNanos(System.nanoTime() - began).toMillis();
            assertThat(heard).isPositive().isLessThanOrEqualTo((int) (elapsed / 20) + 2);
        }
    }

    /// Announces again until it is heard: what is announced before the other listens is lost.
    private static boolean wakes(Node from, Node to) throws InterruptedException {
        to.woken.drainPermits();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean woken = false;
        while (!woken && System.nanoTime() < deadline) {
            from.signal.appended();
            woken = to.woken.tryAcquire(100, TimeUnit.MILLISECONDS);
        }
        return woken;
    }

    /// Hears of its own appends elsewhere, so whatever wakes it came from the other.
    private final class Node implements AutoCloseable {

        private final Wakes wakes = new Wakes();
        private final NodeSignal signal = new NodeSignal(database.as(TestDatabase.WRITER), wakes);
        private final Semaphore woken = new Semaphore(0);

        Node() {
            AutoCloseable _ = wakes.add(woken::release);
            signal.start();
        }

        @Override
        public void close() {
            signal.stop();
            wakes.close();
        }
    }
}
