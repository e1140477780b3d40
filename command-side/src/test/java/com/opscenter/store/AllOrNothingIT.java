package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The writer's connection is killed again and again while commands are appended: the events of a
/// command and its key are stored together or not at all, and whoever got a position finds them
/// there. `-Dopscenter.long=true` runs the long count.
class AllOrNothingIT {

    private static final int THREADS = 8;
    private static final int APPENDS = Boolean.getBoolean("opscenter.long") ? 2_000 : 40;

    private static final String KILL =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND query LIKE '%append_trusting%'"
                    + " AND pid <> pg_backend_pid()";

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void events_and_key_of_a_command_are_stored_together_or_not_at_all() throws Exception {
        List<Append> appends = new ArrayList<>();
        AtomicBoolean ended = new AtomicBoolean();
        try (GroupCommitWriter writer = Rows.writer(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> killing = threads.submit(() -> kill(ended));
            List<Future<List<Append>>> writing = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                writing.add(threads.submit(() -> append(writer)));
            }
            for (Future<List<Append>> one : writing) {
                appends.addAll(one.get());
            }
            ended.set(true);
            killing.get();
        }
        long lost = 0;
        for (Append append : appends) {
            long events = count("domain_event_entry WHERE aggregate_identifier = ?", append);
            long keys = count("idempotency WHERE key = ?", append);
            assertThat(events).isIn(0L, 2L);
            assertThat(keys).isEqualTo(events / 2);
            if (append.done().isCompletedExceptionally()) {
                lost++;
            } else {
                assertThat(events).isEqualTo(2);
            }
        }
        assertThat(appends).hasSize(THREADS * APPENDS);
        assertThat(lost).as("some go through").isLessThan(appends.size());
    }

    private static List<Append> append(GroupCommitWriter writer) throws InterruptedException {
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < APPENDS; i++) {
            String stream = Rows.stream();
            Append append =
                    new Append(
                            List.of(Rows.row(stream, 0), Rows.row(stream, 1)),
                            new AppendKey("user:test", stream, "fingerprint", stream));
            appends.add(append);
            try {
                writer.submit(append).get();
            } catch (ExecutionException e) {
                assertThat(SqlFailure.isUnavailable(e)).isTrue();
            }
        }
        return appends;
    }

    /// The writer ends its own backends too, as it does after a lost connection.
    private Void kill(AtomicBoolean ended) throws Exception {
        try (Connection killer = database.as(TestDatabase.WRITER).getConnection();
                Statement kill = killer.createStatement()) {
            while (!ended.get()) {
                kill.execute(KILL);
                Thread.sleep(30);
            }
        }
        return null;
    }

    private long count(String what, Append append) {
        return JdbcClient.create(database.as(TestDatabase.OWNER))
                .sql("SELECT count(*) FROM event_store." + what)
                .param(append.rows().getFirst().aggregate())
                .query(Long.class)
                .single();
    }
}
