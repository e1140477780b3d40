package com.opscenter.bench.past;

import com.opscenter.bench.harness.Setting;
import com.opscenter.bench.product.Installation;
import com.opscenter.processors.api.ProcessorView;
import com.opscenter.processors.api.Processors;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A product with many events behind it, all of its rows up to date.
///
/// @param first position of the first event that was made
/// @param last position of the last one
/// @param begin when the first one was recorded
/// @param step from one to the next
record LongPast(Installation product, long first, long last, Instant begin, Duration step)
        implements AutoCloseable {

    private static final Duration BACK = Duration.ofDays(30);

    /// What happened before is told to have happened earlier, because recorded times rise.
    private static final String EARLIER =
            "UPDATE event_store.domain_event_entry SET recorded_at = recorded_at - interval '31 days'";

    /// A product that does everything but look for the devices that are told of.
    static LongPast make(Setting setting, int events) throws Exception {
        Installation product =
                Installation.start(
                        setting.work(),
                        List.of(
                                "--opscenter.lab-file=",
                                "--opscenter.roles=web,projections,reactions"));
        Instant begin = Instant.now().minus(BACK);
        Duration step = BACK.minusMinutes(1).dividedBy(events);
        long[] ends = new long[2];
        product.restart(connection -> {
            try (Statement statement = connection.createStatement()) {
                ends[0] = head(connection) + 1;
                statement.execute(EARLIER);
                new EventCopy(begin).write(connection, events, step);
                ends[1] = head(connection);
                statement.execute(behind(ends[1]));
                statement.execute("ANALYZE event_store.domain_event_entry");
            }
        });
        LongPast past = new LongPast(product, ends[0], ends[1], begin, step);
        past.awaitProcessors();
        try (Connection connection = product.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
        return past;
    }

    Instant recorded(long position) {
        return begin.plus(step.multipliedBy(position - first));
    }

    private void awaitProcessors() throws InterruptedException {
        while (product.parts(Processors.class).stream()
                .flatMap(kind -> kind.all().stream())
                .mapToLong(ProcessorView::position)
                .anyMatch(position -> position < last)) {
            Thread.sleep(500);
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head =
                        statement.executeQuery(
                                "SELECT max(global_index) FROM event_store.domain_event_entry")) {
            head.next();
            return head.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        product.close();
    }

    /// Reactions begin behind what is made, as they do behind every past they did not see; rows are
    /// built as after a restore, where there are any; and nobody searches, so that words need not
    /// be filed.
    private static String behind(long head) {
        return """
        UPDATE event_store.token_entry SET token = convert_to(jsonb_set(
            convert_from(token, 'UTF8')::jsonb, '{index}', to_jsonb(%1$d))::text, 'UTF8');
        UPDATE event_store.reaction SET fence = %1$d;
        UPDATE read_model.projection SET position = %1$d;
        DELETE FROM read_model.projection WHERE name IN
            ('power_outlet', 'power_pdu', 'sources_source', 'commands_command');
        INSERT INTO read_model.audit_event SELECT global_index, org_id, ''
            FROM event_store.domain_event_entry WHERE global_index = %1$d;
        """
                .formatted(head);
    }
}
