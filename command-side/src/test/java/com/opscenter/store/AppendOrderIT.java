package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Sixteen threads append with random delays, every tenth transaction rolls back; a reader only
/// ever asks for what lies after the last position it saw. `-Dopscenter.long=true` runs the long
/// count.
class AppendOrderIT {

    private static final int THREADS = 16;
    private static final int APPENDS = Boolean.getBoolean("opscenter.long") ? 2_000 : 60;

    private static final String NO_LOCK =
            "CREATE OR REPLACE FUNCTION event_store.append_lock() RETURNS void"
                    + " LANGUAGE sql AS 'SELECT'";

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void a_reader_misses_nothing_and_never_sees_a_lower_position_after_a_higher_one()
            throws Exception {
        Outcome outcome = race(this::appendDirectly);
        assertThat(outcome.stored()).isGreaterThan(THREADS);
        assertThat(outcome.missed()).isEmpty();
        assertThat(outcome.recordedBackwards()).isZero();
    }

    @Test
    void nor_does_it_behind_two_writers() throws Exception {
        try (GroupCommitWriter one = Rows.writer(database);
                GroupCommitWriter other = Rows.writer(database)) {
            Outcome outcome =
                    race(() -> {
                        GroupCommitWriter writer =
                                ThreadLocalRandom.current().nextBoolean() ? one : other;
                        appendThrough(writer);
                    });
            assertThat(outcome.stored()).isEqualTo(THREADS * APPENDS);
            assertThat(outcome.missed()).isEmpty();
            assertThat(outcome.recordedBackwards()).isZero();
        }
    }

    /// The control: this test can fail.
    @Test
    void without_the_lock_it_misses_events() throws Exception {
        database.sql().sql(NO_LOCK).update();
        List<Long> missed = new ArrayList<>();
        for (int round = 0; round < 20 && missed.isEmpty(); round++) {
            missed.addAll(race(this::appendDirectly).missed());
        }
        assertThat(missed).isNotEmpty();
    }

    private record Outcome(int stored, List<Long> missed, long recordedBackwards) {}

    private interface Appending {
        void run() throws Exception;
    }

    private Outcome race(Appending appending) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection reading = database.as(TestDatabase.WRITER).getConnection()) {
            long last = PositionReader.head(reading);
            long before = last;
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                writers.add(threads.submit(repeated(appending)));
            }
            PositionReader reader = new PositionReader(reading, last);
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                reader.poll();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            reader.poll();
            List<Long> stored = PositionReader.all(reading, before);
            List<Long> missed = new ArrayList<>(stored);
            missed.removeAll(reader.seen());
            return new Outcome(stored.size(), missed, PositionReader.recordedBackwards(reading));
        }
    }

    private static Callable<Void> repeated(Appending appending) {
        return () -> {
            for (int i = 0; i < APPENDS; i++) {
                TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(500));
                appending.run();
            }
            return null;
        };
    }

    /// The function inside a client's transaction that dawdles, as no node of ours would.
    private void appendDirectly() throws SQLException, InterruptedException {
        try (Connection connection = database.as(TestDatabase.WRITER).getConnection()) {
            connection.setAutoCommit(false);
            new AppendCall(connection, List.of(Rows.append(Rows.stream(), 0))).trusting();
            TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(3_000));
            if (ThreadLocalRandom.current().nextInt(10) == 0) {
                connection.rollback();
            } else {
                connection.commit();
            }
        }
    }

    private static void appendThrough(GroupCommitWriter writer) throws Exception {
        writer.submit(Rows.append(Rows.stream(), 0)).get();
    }
}
