package com.opscenter.audit.query;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// How the events of a search divide: by who did it, what it was, how it ended, and on what.
///
/// @param counted events that were counted, the newest ones
/// @param complete whether these are all that match
record Facets(
        List<Facet> actor,
        List<Facet> type,
        List<Facet> result,
        List<Facet> aggregate,
        int counted,
        boolean complete) {

    /// @param value what to filter by
    /// @param label the same for people
    record Facet(String value, String label, int count) {}

    /// Beyond this many a count says how things divide as well as all would.
    static final int MOST = 20_000;

    private static final int SHOWN = 8;

    private static final Field<String> ACTOR = text("actor");
    private static final Field<String> ACTOR_TYPE = text("actor_type");
    private static final Field<String> TYPE = text("event_type");
    private static final Field<String> RESULT = text("result");
    private static final Field<String> AGGREGATE = text("aggregate");
    private static final Field<Integer> COUNT = DSL.field(DSL.name("counted"), Integer.class);

    static Facets of(DSLContext db, Condition matching, Directory directory) {
        Table<?> events =
                DSL.select(
                                Store.meta("actorId").as(ACTOR),
                                Store.meta("actorType").as(ACTOR_TYPE),
                                Store.TYPE.as(TYPE),
                                Ending.FIELD.as(RESULT),
                                Store.STREAM_TYPE.as(AGGREGATE))
                        .from(Store.EVENTS)
                        .where(matching)
                        .orderBy(Store.POSITION.desc())
                        .limit(MOST)
                        .asTable("matching");
        Result<?> counts =
                db.select(ACTOR, ACTOR_TYPE, TYPE, RESULT, AGGREGATE, DSL.count().as(COUNT))
                        .from(events)
                        .groupBy(
                                DSL.groupingSets(
                                        List.of(ACTOR, ACTOR_TYPE),
                                        List.of(TYPE),
                                        List.of(RESULT),
                                        List.of(AGGREGATE)))
                        .fetch();
        int counted =
                counts.stream()
                        .filter(row -> row.get(RESULT) != null)
                        .mapToInt(row -> row.get(COUNT))
                        .sum();
        return new Facets(
                facets(counts, ACTOR, row -> name(row, directory)),
                facets(counts, TYPE, row -> row.get(TYPE)),
                facets(counts, RESULT, row -> row.get(RESULT)),
                facets(counts, AGGREGATE, row -> row.get(AGGREGATE)),
                counted,
                counted < MOST);
    }

    private static List<Facet> facets(
            Result<?> counts, Field<String> by, Function<Record, String> label) {
        return counts.stream()
                .filter(row -> row.get(by) != null)
                .map(row -> new Facet(row.get(by), label.apply(row), row.get(COUNT)))
                .sorted(
                        Comparator.comparingInt(Facet::count)
                                .reversed()
                                .thenComparing(Facet::value))
                .limit(SHOWN)
                .toList();
    }

    private static String name(Record row, Directory directory) {
        return directory.nameOf(new Actor(Actor.Type.valueOf(row.get(ACTOR_TYPE)), row.get(ACTOR)));
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), String.class);
    }
}
