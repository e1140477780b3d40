package com.opscenter.ops.query;

import com.opscenter.ops.query.Verdict.Level;
import com.opscenter.ops.query.Verdict.Since;
import com.opscenter.views.Reads;
import com.opscenter.views.Sql;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Remembers since when the verdict's word is what it is.
@Component
class VerdictLog {

    private static final Table<?> LOG = DSL.table(DSL.name("read_model", "ops_verdict"));
    private static final Field<UUID> ORG = DSL.field(DSL.name("org_id"), UUID.class);
    private static final Field<String> SITE = DSL.field(DSL.name("site"), String.class);
    private static final Field<Long> SINCE = DSL.field(DSL.name("since"), Long.class);
    private static final Field<OffsetDateTime> SINCE_AT =
            DSL.field(DSL.name("since_at"), OffsetDateTime.class);
    private static final Field<String> LEVEL = DSL.field(DSL.name("level"), String.class);

    record Word(Level level, Since since) {}

    private final Reads reads;
    private final DSLContext writing;

    VerdictLog(Reads reads, @Qualifier("projections") DataSource projections) {
        this.reads = reads;
        this.writing = Sql.on(projections);
    }

    /// The newest word up to a position, null for now.
    Optional<Word> last(String orgId, String site, @Nullable Long at) {
        Condition upTo = at == null ? DSL.noCondition() : SINCE.le(at);
        return reads.in(
                orgId,
                db ->
                        db.select(LEVEL, SINCE_AT, SINCE)
                                .from(LOG)
                                .where(ORG.eq(UUID.fromString(orgId)), SITE.eq(site), upTo)
                                .orderBy(SINCE.desc())
                                .limit(1)
                                .fetchOptional(row ->
                                        new Word(
                                                Level.valueOf(row.value1()),
                                                new Since(
                                                        row.value2().toInstant(), row.value3()))));
    }

    /// A second node that notices the same change writes the same row.
    void append(String orgId, String site, Word word) {
        writing.insertInto(LOG, ORG, SITE, SINCE, SINCE_AT, LEVEL)
                .values(
                        UUID.fromString(orgId),
                        site,
                        word.since().position(),
                        word.since().at().atOffset(ZoneOffset.UTC),
                        word.level().name())
                .onConflict(ORG, SITE, SINCE)
                .doUpdate()
                .set(LEVEL, word.level().name())
                .execute();
    }
}
