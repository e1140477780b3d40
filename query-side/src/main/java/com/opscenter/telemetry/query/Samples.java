package com.opscenter.telemetry.query;

import com.opscenter.telemetry.api.Resolution;
import com.opscenter.views.Sql;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// The samples in the database, written as sets together with the steps that must be rolled up.
@Component
class Samples {

    private static final String COLUMNS =
            "SELECT key, metric, at::timestamptz, value, org_id::uuid FROM unnest(?::text[],"
                    + " ?::text[], ?::text[], ?::bigint[], ?::text[])"
                    + " AS new (key, metric, at, value, org_id) ";

    private static final String ADD =
            "INSERT INTO telemetry.sample (key, metric, at, value, org_id) "
                    + COLUMNS
                    + "ON CONFLICT DO NOTHING";

    private static final String RENEW =
            "INSERT INTO telemetry.latest AS old (key, metric, at, value, org_id) "
                    + COLUMNS
                    + "ON CONFLICT (key, metric) DO UPDATE SET at = excluded.at,"
                    + " value = excluded.value, org_id = excluded.org_id WHERE old.at < excluded.at";

    private static final int STEP = Math.toIntExact(Resolution.FIVE_MINUTES.step().toSeconds());

    /// In the order of time, so that two who write never wait for each other.
    private static final String DUE =
            """
            INSERT INTO telemetry.roll_up_due (seconds, at)
            SELECT DISTINCT ?, date_bin(make_interval(secs => ?), at::timestamptz, 'epoch') AS begin
              FROM unnest(?::text[]) AS new (at) ORDER BY begin
            ON CONFLICT (seconds, at) DO UPDATE SET at = excluded.at
            """;

    private final DSLContext db;

    Samples(@Qualifier("projections") DataSource pool) {
        this.db = Sql.on(pool);
    }

    void write(List<Reading> readings) {
        Map<String, Reading> newest = new TreeMap<>();
        readings.forEach(reading ->
                newest.merge(
                        reading.key() + '\n' + reading.metric(),
                        reading,
                        (one, other) -> other.at().isBefore(one.at()) ? one : other));
        db.transaction(transaction -> {
            DSLContext tx = transaction.dsl();
            // Samples may be lost with a crash of the database; the next poll brings new ones.
            tx.execute("SET LOCAL synchronous_commit = off");
            tx.execute(DUE, STEP, STEP, texts(readings, reading -> reading.at().toString()));
            insert(tx, ADD, readings);
            insert(tx, RENEW, newest.values());
        });
    }

    List<Reading> latest() {
        return db.fetch("SELECT key, metric, at, value, org_id::text FROM telemetry.latest")
                .map(line ->
                        new Reading(
                                line.get("org_id", String.class),
                                line.get("key", String.class),
                                line.get("metric", String.class),
                                line.get("value", Long.class),
                                line.get("at", OffsetDateTime.class).toInstant()));
    }

    private static void insert(DSLContext tx, String statement, Collection<Reading> readings) {
        tx.execute(
                statement,
                texts(readings, Reading::key),
                texts(readings, Reading::metric),
                texts(readings, reading -> reading.at().toString()),
                readings.stream().map(Reading::value).toArray(Long[]::new),
                texts(readings, Reading::orgId));
    }

    private static String[] texts(Collection<Reading> readings, Function<Reading, String> member) {
        return readings.stream().map(member).toArray(String[]::new);
    }
}
