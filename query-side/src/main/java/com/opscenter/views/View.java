package com.opscenter.views;

import com.opscenter.projections.api.Projection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The rows of one projection, now or at any position of the past. Both have the same columns, so
/// that a condition is written once.
public record View<R>(String name, Class<R> rowType) {

    /// Positions stay below two to this.
    private static final int LEVELS = 48;

    public static final Field<String> KEY = DSL.field(DSL.name("key"), String.class);
    public static final Field<String> SITE = DSL.field(DSL.name("site"), String.class);

    private static final Field<String> ORG = DSL.field(DSL.name("org_id"), String.class);
    private static final Field<Long> SINCE = DSL.field(DSL.name("since"), Long.class);
    private static final Field<OffsetDateTime> SINCE_AT =
            DSL.field(DSL.name("since_at"), OffsetDateTime.class);
    private static final Field<Long> FROM = DSL.field(DSL.name("from_position"), Long.class);
    private static final Field<Long> TO = DSL.field(DSL.name("to_position"), Long.class);
    private static final Field<Long> FILED_UNDER = DSL.field(DSL.name("filed_under"), Long.class);
    private static final Field<OffsetDateTime> FROM_AT =
            DSL.field(DSL.name("from_at"), OffsetDateTime.class);
    private static final Field<OffsetDateTime> TO_AT =
            DSL.field(DSL.name("to_at"), OffsetDateTime.class);
    private static final Field<Boolean> PARKED = DSL.field(DSL.name("parked"), Boolean.class);
    private static final Field<Long> VERSION = DSL.field(DSL.name("version"), Long.class);
    private static final Field<JSONB> VALUE = DSL.field(DSL.name("value"), JSONB.class);

    public static <R> View<R> of(Projection<R> projection) {
        return new View<>(projection.name(), projection.rowType());
    }

    /// A member of the row as text, null when the row has none.
    public static Field<String> member(String path) {
        return DSL.field("value #>> {0}", String.class, DSL.val(path.split("\\.", -1)));
    }

    /// A member of the row's outermost level, written so that an index on it is used.
    public static Field<String> text(String member) {
        return DSL.field("(value ->> {0})", String.class, DSL.inline(member));
    }

    /// These rows alone; one statement, however many they are.
    public static Condition keyed(Collection<String> keys) {
        return KEY.eq(DSL.any(keys.toArray(String[]::new)));
    }

    /// The rows of these organizations, of those that may be read.
    public static Condition inOrganizations(Collection<String> orgIds) {
        return DSL.condition("org_id = ANY ({0}::uuid[])", DSL.val(orgIds.toArray(String[]::new)));
    }

    /// The rows of a site, or all.
    public static Condition inSite(@Nullable String site) {
        return site == null ? DSL.noCondition() : SITE.eq(site);
    }

    /// Since which position each row stands as it does, of those that changed after `position`;
    /// removed ones are among them.
    public Map<String, Long> changed(DSLContext db, long position) {
        return db.select(KEY, SINCE)
                .from(DSL.table(DSL.name("read_model", name)))
                .where(SINCE.gt(position))
                .fetchMap(KEY, SINCE);
    }

    /// Since when the row that changed last stands as it does, 0 when there is none.
    public long newest(DSLContext db) {
        Field<Long> newest = DSL.coalesce(DSL.max(SINCE), 0L);
        return Objects.requireNonNull(
                db.select(newest)
                        .from(DSL.table(DSL.name("read_model", name)))
                        .fetchSingle(newest));
    }

    /// Every version that began after a position and up to another, in the order in which they
    /// began.
    public List<Row<R>> begun(DSLContext db, long after, long upTo, Condition condition) {
        return db.selectFrom(
                        now(SINCE.gt(after))
                                .unionAll(past(FROM.gt(after).and(TO.gt(after))))
                                .asTable("rows"))
                .where(condition, SINCE.le(upTo))
                .orderBy(SINCE)
                .fetch(this::row);
    }

    /// The rows as they stood at a position, null for now, as a table to select from.
    public Table<?> at(@Nullable Long position) {
        return position == null
                ? now(DSL.noCondition()).asTable("rows")
                : now(SINCE.le(position))
                        .unionAll(
                                past(
                                        FILED_UNDER
                                                .eq(DSL.any(pointsAbove(position)))
                                                .and(FROM.le(position))
                                                .and(TO.gt(position))))
                        .asTable("rows");
    }

    /// Where versions that stood at a position may be filed: for each bit the one point of that
    /// level whose reach covers the position (migration V6 of the read model).
    static Long[] pointsAbove(long position) {
        return LongStream.range(0, LEVELS)
                .map(level -> (position >> level | 1) << level)
                .distinct()
                .boxed()
                .toArray(Long[]::new);
    }

    public List<Row<R>> fetch(
            DSLContext db, @Nullable Long position, Condition condition, OrderField<?>... order) {
        return db.selectFrom(at(position)).where(condition).orderBy(order).fetch(this::row);
    }

    /// The site of each of these rows that has one.
    public Map<String, String> sites(DSLContext db, Collection<String> keys) {
        return db.select(KEY, SITE)
                .from(DSL.table(DSL.name("read_model", name)))
                .where(keyed(keys), SITE.isNotNull())
                .fetchMap(KEY, SITE);
    }

    public Optional<Row<R>> find(DSLContext db, @Nullable Long position, String key) {
        if (position == null) {
            return db.fetch(now(KEY.eq(key))).stream().map(this::row).findFirst();
        }
        // Versions of one row do not overlap: the last one begun by then, if it had not ended.
        Table<?> last =
                DSL.select(DSL.asterisk())
                        .from(DSL.table(DSL.name("read_model", name + "_history")))
                        .where(KEY.eq(key), FROM.le(position))
                        .orderBy(FROM.desc())
                        .limit(1)
                        .asTable("last");
        return db
                .select(DSL.asterisk())
                .from(
                        now(KEY.eq(key).and(SINCE.le(position)))
                                .unionAll(past(last, TO.gt(position)))
                                .asTable("rows"))
                .fetch(this::row)
                .stream()
                .findFirst();
    }

    /// The versions one row had between two instants, oldest first.
    public List<Row<R>> versions(DSLContext db, String key, Instant from, Instant to) {
        return db.select(DSL.asterisk())
                .from(
                        now(KEY.eq(key).and(SINCE_AT.lt(time(to))))
                                .unionAll(
                                        past(
                                                KEY.eq(key)
                                                        .and(FROM_AT.lt(time(to)))
                                                        .and(TO_AT.gt(time(from)))))
                                .asTable("versions"))
                .orderBy(SINCE)
                .fetch(this::row);
    }

    /// The same with their ends, so that a time without the entity shows as a gap.
    public List<Span<R>> spans(DSLContext db, String key, Instant from, Instant to) {
        Table<?> rows = DSL.table(DSL.name("read_model", name));
        Table<?> history = DSL.table(DSL.name("read_model", name + "_history"));
        Field<OffsetDateTime> lasting =
                DSL.inline((OffsetDateTime) null, OffsetDateTime.class).as(TO_AT);
        return db.select(DSL.asterisk())
                .from(
                        DSL.select(KEY, ORG, SITE, SINCE, SINCE_AT, PARKED, VERSION, VALUE, lasting)
                                .from(rows)
                                .where(VALUE.isNotNull(), KEY.eq(key), SINCE_AT.lt(time(to)))
                                .unionAll(
                                        DSL.select(
                                                        KEY,
                                                        ORG,
                                                        SITE,
                                                        FROM,
                                                        FROM_AT,
                                                        DSL.inline(false),
                                                        VERSION,
                                                        VALUE,
                                                        TO_AT)
                                                .from(history)
                                                .where(
                                                        KEY.eq(key),
                                                        FROM_AT.lt(time(to)),
                                                        TO_AT.gt(time(from))))
                                .asTable("spans"))
                .orderBy(SINCE)
                .fetch(line -> {
                    OffsetDateTime end = line.get(TO_AT);
                    return new Span<>(row(line), end == null ? null : end.toInstant());
                });
    }

    /// Reads a record of [#at].
    public Row<R> row(Record line) {
        return new Row<>(
                line.get(KEY),
                line.get(ORG),
                line.get(SITE),
                line.get(SINCE),
                line.get(SINCE_AT).toInstant(),
                line.get(PARKED),
                line.get(VERSION),
                RowJson.read(line.get(VALUE).data(), rowType));
    }

    private Select<Record8<String, String, String, Long, OffsetDateTime, Boolean, Long, JSONB>> now(
            Condition condition) {
        return DSL.select(KEY, ORG, SITE, SINCE, SINCE_AT, PARKED, VERSION, VALUE)
                .from(DSL.table(DSL.name("read_model", name)))
                .where(VALUE.isNotNull(), condition);
    }

    private Select<Record8<String, String, String, Long, OffsetDateTime, Boolean, Long, JSONB>>
            past(Condition condition) {
        return past(DSL.table(DSL.name("read_model", name + "_history")), condition);
    }

    private static Select<
                    Record8<String, String, String, Long, OffsetDateTime, Boolean, Long, JSONB>>
            past(Table<?> versions, Condition condition) {
        return DSL.select(KEY, ORG, SITE, FROM, FROM_AT, DSL.inline(false), VERSION, VALUE)
                .from(versions)
                .where(condition);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
