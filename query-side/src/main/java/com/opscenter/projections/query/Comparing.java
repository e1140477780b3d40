package com.opscenter.projections.query;

import static com.opscenter.generated.read_model.Tables.PROJECTION;

import com.opscenter.views.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Compares what is beside with what is shown, row by row with all versions, as of the last
/// position both have passed: so neither has to stand still.
record Comparing(DataSource rebuilds) {

    private static final int SAMPLE = 10;

    private static final String VERSIONS =
            """
            SELECT key, since AS begun, NULL::bigint AS ended, org_id, site, version, value
              FROM read_model.TABLE WHERE since <= ? AND value IS NOT NULL
            UNION ALL
            SELECT key, from_position, CASE WHEN to_position <= ? THEN to_position END, org_id, site,
                   version, value
              FROM read_model.TABLE_history WHERE from_position <= ?
            """;

    private static final String DIFFERENT =
            """
            WITH shown AS (SHOWN), beside AS (BESIDE),
            different AS (
                SELECT DISTINCT key FROM shown FULL JOIN beside USING (key, begun)
                 WHERE (shown.ended, shown.org_id, shown.site, shown.version, shown.value)
                       IS DISTINCT FROM
                       (beside.ended, beside.org_id, beside.site, beside.version, beside.value))
            SELECT (SELECT count(*) FROM different) AS count,
                   ARRAY(SELECT key FROM different ORDER BY key LIMIT ?) AS sample
            """;

    /// @param position as of which they were compared
    /// @param differences keys of which some version differs
    record Result(long position, long differences, List<String> sample) {

        void write(DSLContext db, long build) {
            db.update(PROJECTION)
                    .set(PROJECTION.STATE, Stage.READY.word())
                    .set(PROJECTION.COMPARED_AT, position)
                    .set(PROJECTION.DIFFERENCES, differences)
                    .set(PROJECTION.SAMPLE, sample.toArray(String[]::new))
                    .where(
                            PROJECTION.BUILD.eq(build),
                            PROJECTION.STATE.in(Stage.BUILDING.word(), Stage.READY.word()))
                    .execute();
        }
    }

    Result compare(String name) {
        try (Connection connection = rebuilds.getConnection()) {
            return Sql.on(connection)
                    .transactionResult(transaction -> {
                        DSLContext tx = transaction.dsl();
                        tx.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                        return compare(tx, name);
                    });
        } catch (SQLException e) {
            throw new IllegalStateException("the database is away", e);
        }
    }

    private static Result compare(DSLContext tx, String name) {
        long at =
                new Builds(tx)
                        .all().stream()
                                .filter(build -> build.name().equals(name))
                                .mapToLong(Build::position)
                                .min()
                                .orElse(0);
        String statement =
                DIFFERENT
                        .replace("SHOWN", VERSIONS.replace("TABLE", Build.table(name, Stage.LIVE)))
                        .replace(
                                "BESIDE",
                                VERSIONS.replace("TABLE", Build.table(name, Stage.READY)));
        Record found =
                Objects.requireNonNull(tx.fetchOne(statement, at, at, at, at, at, at, SAMPLE));
        return new Result(
                at, found.get("count", Long.class), List.of(found.get("sample", String[].class)));
    }
}
