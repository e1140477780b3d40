package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.testing.Eventually;
import com.opscenter.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GroupCommitIT {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(1869640547, 1)";

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final GroupCommitWriter writer = Rows.writer(DATABASE);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void events_and_key_are_durable_before_the_caller_hears_of_it() throws Exception {
        AppendKey key = Rows.key();
        Append append = new Append(List.of(Rows.row(Rows.stream(), 0)), key);
        long position = writer.submit(append).get();
        assertThat(positionOf(append)).isEqualTo(position);
        assertThat(positionOf(key)).isEqualTo(position);
    }

    @Test
    void everything_that_waited_is_one_batch_and_each_learns_its_own_position() throws Exception {
        List<Append> appends =
                IntStream.range(0, 32)
                        .mapToObj(i -> new Append(List.of(Rows.row(Rows.stream(), 0)), Rows.key()))
                        .toList();
        long before = writer.batches();
        whileLocked(() -> appends.forEach(this::submit));
        for (Append append : appends) {
            long position = append.done().get();
            assertThat(positionOf(append)).isEqualTo(position);
            assertThat(positionOf(Objects.requireNonNull(append.key()))).isEqualTo(position);
        }
        assertThat(writer.batches() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void a_moved_head_and_a_used_key_fail_their_command_only() throws Exception {
        String moved = Rows.stream();
        writer.submit(Rows.append(moved, 0)).get();
        AppendKey used = Rows.key();
        writer.submit(new Append(List.of(Rows.row(Rows.stream(), 0)), used)).get();
        Append stale = Rows.append(moved, 0);
        Append again = new Append(List.of(Rows.row(Rows.stream(), 0)), used);
        Append both = new Append(List.of(Rows.row(moved, 7)), used);
        Append good = new Append(List.of(Rows.row(Rows.stream(), 0)), Rows.key());
        Append nothing = new Append(List.of(), Rows.key());
        whileLocked(() -> List.of(stale, again, good, nothing).forEach(this::submit));
        assertThat(cause(stale.done())).isInstanceOf(StaleHeadException.class);
        assertThat(cause(again.done())).isInstanceOf(KnownKeyException.class);
        assertThat(positionOf(good)).isEqualTo(good.done().get());
        assertThat(nothing.done().get()).isPositive();
        submit(both);
        assertThat(cause(both.done()))
                .as("the key tells more")
                .isInstanceOf(KnownKeyException.class);
    }

    @Test
    void several_events_of_one_command_share_a_stream_and_wait_for_their_turn() throws Exception {
        String stream = Rows.stream();
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            appends.add(
                    new Append(
                            List.of(Rows.row(stream, 2L * i), Rows.row(stream, 2L * i + 1)), null));
        }
        whileLocked(() -> appends.forEach(this::submit));
        long last = 0;
        for (Append append : appends) {
            assertThat(append.done().get()).isGreaterThan(last);
            last = append.done().get();
        }
    }

    @Test
    void a_row_the_database_refuses_fails_its_command_only() throws Exception {
        List<Append> appends = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String payload = i == 5 ? "{\"text\": \"\\u0000\"}" : "{}";
            appends.add(new Append(List.of(Rows.row(Rows.stream(), 0, payload)), null));
        }
        whileLocked(() -> appends.forEach(this::submit));
        assertThat(cause(appends.get(5).done())).isInstanceOf(SQLException.class);
        appends.remove(5);
        for (Append append : appends) {
            assertThat(positionOf(append)).isEqualTo(append.done().get());
        }
    }

    @Test
    void a_lock_timeout_stores_nothing_and_the_next_append_works() throws Exception {
        String stream = Rows.stream();
        Append late = Rows.append(stream, 0);
        try (Connection _ = lock()) {
            assertThat(cause(writer.submit(late)))
                    .satisfies(failure -> assertThat(SqlFailure.isUnavailable(failure)).isTrue());
        }
        assertThat(writer.submit(Rows.append(stream, 0)).get()).isPositive();
    }

    @Test
    void a_killed_connection_is_settled_by_looking_for_the_event() throws Exception {
        String stream = Rows.stream();
        Append lost = Rows.append(stream, 0);
        try (Connection _ = lock()) {
            submit(lost);
            Eventually.until(() -> killWaiting() > 0);
            assertThat(cause(lost.done()))
                    .satisfies(failure -> assertThat(SqlFailure.isUnavailable(failure)).isTrue());
        }
        assertThat(writer.submit(Rows.append(stream, 0)).get()).isPositive();
    }

    @Test
    void a_closed_writer_refuses() {
        writer.close();
        assertThat(cause(writer.submit(Rows.append(Rows.stream(), 0))))
                .isInstanceOf(RejectedExecutionException.class);
    }

    /// Whoever holds the lock holds the writer up; what is submitted meanwhile shares a batch. The
    /// first one keeps the writer busy.
    private void whileLocked(Runnable work) throws Exception {
        Append first = Rows.append(Rows.stream(), 0);
        try (Connection holder = lock()) {
            submit(first);
            Eventually.until(first.taken()::get);
            work.run();
            holder.rollback();
        }
        first.done().get();
    }

    private void submit(Append append) {
        CompletableFuture<Long> done = writer.submit(append);
        assertThat(done).isSameAs(append.done());
    }

    private static Connection lock() throws SQLException {
        Connection holder = DATABASE.as(TestDatabase.OWNER).getConnection();
        holder.setAutoCommit(false);
        holder.createStatement().execute(LOCK);
        return holder;
    }

    private static int killWaiting() {
        return JdbcClient.create(DATABASE.as(TestDatabase.WRITER))
                .sql(
                        "SELECT pg_terminate_backend(pid) FROM pg_locks"
                                + " WHERE locktype = 'advisory' AND NOT granted")
                .query(Boolean.class)
                .list()
                .size();
    }

    private static Throwable cause(CompletableFuture<Long> done) {
        try {
            throw new AssertionError("stored at " + done.get());
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long positionOf(Append append) {
        return DATABASE.sql()
                .sql(
                        "SELECT global_index FROM event_store.domain_event_entry"
                                + " WHERE event_identifier = ?")
                .param(append.rows().getLast().id())
                .query(Long.class)
                .single();
    }

    private static long positionOf(AppendKey key) {
        return DATABASE.sql()
                .sql("SELECT position FROM event_store.idempotency WHERE actor = ? AND key = ?")
                .param(key.actor())
                .param(key.key())
                .query(Long.class)
                .single();
    }
}
