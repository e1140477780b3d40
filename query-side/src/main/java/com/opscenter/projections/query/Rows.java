package com.opscenter.projections.query;

import com.opscenter.projections.api.Projection;
import com.opscenter.views.RowJson;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The rows of one build in the database. The text of each statement is constant, so that it stays
/// prepared whatever the size of the batch.
///
/// @param table of the newest versions, such as `power_outlet`
record Rows<R>(Projection<R> projection, String table) {

    private static final String LOAD =
            "SELECT key, org_id::text, site, since, since_at, version, value::text"
                    + " FROM VIEW WHERE key = ANY (?)";

    private static final String UPSERT =
            """
            INSERT INTO VIEW AS old (key, org_id, site, since, since_at, version, value)
            SELECT key, org_id::uuid, site, since, since_at::timestamptz, version, value::jsonb
              FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[],
                          ?::text[]) AS new (key, org_id, site, since, since_at, version, value)
            ON CONFLICT (key) DO UPDATE SET
              org_id = excluded.org_id, site = excluded.site, since = excluded.since,
              since_at = excluded.since_at, version = excluded.version, value = excluded.value
            """;

    private static final String CLOSE =
            """
            INSERT INTO VIEW_history (key, from_position, to_position, from_at, to_at,
                                               org_id, site, version, value)
            SELECT key, from_position, to_position, from_at::timestamptz, to_at::timestamptz,
                   org_id::uuid, site, version, value::jsonb
              FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::bigint[], ?::text[])
                AS past (key, from_position, to_position, from_at, to_at, org_id, site, version,
                         value)
            """;

    List<Version<R>> load(DSLContext db, Collection<String> keys) {
        return db.fetch(of(LOAD), (Object) texts(keys, key -> key)).map(this::version);
    }

    void write(DSLContext db, Batch<R> batch) {
        writeNewest(db, batch.newest());
        writeClosed(db, batch.closed());
    }

    void writeNewest(DSLContext db, List<Version<R>> newest) {
        if (!newest.isEmpty()) {
            db.execute(
                    of(UPSERT),
                    texts(newest, Version::key),
                    texts(newest, Version::orgId),
                    texts(newest, Version::site),
                    numbers(newest, Version::from),
                    texts(newest, version -> version.at().toString()),
                    numbers(newest, Version::version),
                    texts(newest, Version::text));
        }
    }

    private void writeClosed(DSLContext db, List<Version.Closed<R>> closed) {
        if (!closed.isEmpty()) {
            db.execute(
                    of(CLOSE),
                    texts(closed, past -> past.version().key()),
                    numbers(closed, past -> past.version().from()),
                    numbers(closed, Version.Closed::to),
                    texts(closed, past -> past.version().at().toString()),
                    texts(closed, past -> past.toAt().toString()),
                    texts(closed, past -> past.version().orgId()),
                    texts(closed, past -> past.version().site()),
                    numbers(closed, past -> past.version().version()),
                    texts(closed, past -> past.version().text()));
        }
    }

    void markParked(DSLContext db, Collection<String> keys) {
        if (!keys.isEmpty()) {
            db.execute(
                    of("UPDATE VIEW SET parked = true WHERE key = ANY (?)"),
                    (Object) texts(keys, key -> key));
        }
    }

    /// Removes a key with its past, before it is folded anew.
    void forget(DSLContext db, String key) {
        db.execute(of("DELETE FROM VIEW WHERE key = ?"), key);
        db.execute(of("DELETE FROM VIEW_history WHERE key = ?"), key);
    }

    private String of(String statement) {
        return statement.replace("VIEW", "read_model." + table);
    }

    private Version<R> version(Record line) {
        String json = line.get("value", String.class);
        return new Version<>(
                line.get("key", String.class),
                line.get("org_id", String.class),
                line.get("site", String.class),
                line.get("since", Long.class),
                line.get("since_at", OffsetDateTime.class).toInstant(),
                line.get("version", Long.class),
                json == null ? null : RowJson.read(json, projection.rowType()),
                json);
    }

    private static <T> @Nullable String[] texts(
            Collection<T> from, Function<T, @Nullable String> member) {
        return from.stream().map(member).toArray(String[]::new);
    }

    private static <T> Long[] numbers(Collection<T> from, Function<T, Long> member) {
        return from.stream().map(member).toArray(Long[]::new);
    }
}
