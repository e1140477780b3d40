package com.opscenter.audit.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.Cursors;
import com.opscenter.views.Moments;
import com.opscenter.views.Reads;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds events: by the index where words or facts are asked for, else straight in the store.
@Component
class Search {

    private static final Permission READ = Permission.of("audit:read");
    private static final Duration COURTESY = Duration.ofSeconds(1);
    private static final String LIST = "audit";

    /// @param upTo the position up to which was searched
    record Found(List<EventView> items, @Nullable String nextCursor, long upTo) {}

    /// Where the events of a filter lie.
    private record Range(Sought sought, Condition rest, long above, long below, long upTo) {

        /// @param most events that are needed
        Condition condition(long most) {
            Condition between = Store.POSITION.gt(above).and(Store.POSITION.lt(below)).and(rest);
            boolean all = !rest.equals(DSL.noCondition());
            return sought.everything()
                    ? between
                    : between.and(matches(sought, above, below, all ? Integer.MAX_VALUE : most));
        }
    }

    private final Reads reads;
    private final Events events;
    private final EventFiling filing;
    private final EventReader history;
    private final Moments moments;
    private final Cursors cursors;
    private final Directory directory;

    Search(
            Reads reads,
            Events events,
            EventFiling filing,
            EventReader history,
            Moments moments,
            Cursors cursors,
            Directory directory) {
        this.reads = reads;
        this.events = events;
        this.filing = filing;
        this.history = history;
        this.moments = moments;
        this.cursors = cursors;
        this.directory = directory;
    }

    Found page(Caller caller, EventFilter filter, int limit, @Nullable String cursor) {
        Range range = range(filter, filter.sought(this::named), cursor);
        return page(limit, range, work -> in(caller, work));
    }

    /// What somebody did, what was done to their account, and what else is about them.
    Found about(Caller caller, UserId person, int limit, @Nullable String cursor) {
        Range range = range(EventFilter.ANY, about(person), cursor);
        return page(limit, range, work -> in(caller, work));
    }

    /// The same for themselves, wherever it happened.
    Found own(UserId person, int limit, @Nullable String cursor) {
        Range range = range(EventFilter.ANY, about(person), cursor);
        return page(limit, range, reads::everywhere);
    }

    private static Sought about(UserId person) {
        Sought sought = new Sought();
        sought.add(
                List.of(
                        Sought.exactly(Words.fact("actor", person.value())),
                        Sought.exactly(Words.fact("about", person.value())),
                        Sought.exactly(Words.fact("target", "user/" + person.value())),
                        Sought.exactly(Words.fact("target", "sign-ins/" + person.value())),
                        Sought.exactly(Words.fact("target", "account/" + person.value()))));
        return sought;
    }

    private Found page(
            int limit,
            Range range,
            Function<Function<DSLContext, List<EventView>>, List<EventView>> reading) {
        Condition wanted = range.condition(limit + 1L);
        List<EventView> found =
                reading.apply(db -> events.fetch(db, wanted, Store.POSITION.desc(), limit + 1));
        boolean more = found.size() > limit;
        List<EventView> items = more ? found.subList(0, limit) : found;
        return new Found(items, more ? after(items.getLast()) : null, range.upTo());
    }

    Facets facets(Caller caller, EventFilter filter) {
        Range range = range(filter, filter.sought(this::named), null);
        Condition wanted = range.condition(Facets.MOST);
        return in(caller, db -> Facets.of(db, wanted, directory));
    }

    /// Everything one request set in motion, in order.
    List<EventView> story(Caller caller, String correlation, int most) {
        filing.await(history.head(), COURTESY);
        Sought sought = new Sought();
        sought.add(List.of(Sought.exactly(Words.fact("correlation", correlation))));
        Condition wanted =
                Store.CORRELATION.eq(correlation).and(matches(sought, 0, Long.MAX_VALUE, most));
        return in(caller, db -> events.fetch(db, wanted, Store.POSITION.asc(), most));
    }

    <T extends @Nullable Object> T in(Caller caller, Function<DSLContext, T> work) {
        return caller.mayEverywhere(READ) ? reads.everywhere(work) : reads.in(caller.orgId(), work);
    }

    private Range range(EventFilter filter, Sought sought, @Nullable String cursor) {
        long head = history.head();
        long upTo = sought.everything() ? head : filing.await(head, COURTESY);
        long below = cursor == null ? upTo + 1 : Math.min(upTo + 1, position(cursor));
        if (filter.to() != null) {
            below = Math.min(below, moments.positionAt(filter.to().minusNanos(1_000)) + 1);
        }
        long above =
                filter.from() == null ? 0 : moments.positionAt(filter.from().minusNanos(1_000));
        return new Range(sought, filter.rest(), above, below, upTo);
    }

    private List<String> named(String name) {
        return directory.named(name).stream().map(UserId::value).toList();
    }

    private static Condition matches(Sought sought, long above, long below, long most) {
        return DSL.condition(
                "{0} IN (SELECT read_model.audit_matches({1}::tsquery, {2}, {3}, {4}))",
                Store.POSITION,
                DSL.val(sought.query()),
                DSL.val(above),
                DSL.val(below),
                DSL.val(most));
    }

    private String after(EventView last) {
        return cursors.sign(LIST, List.of(Long.toString(last.position())));
    }

    private long position(String cursor) {
        return cursors.open(LIST, cursor)
                .map(parts -> Long.parseLong(parts.getFirst()))
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.invalid(
                                        "cursor", "cursor", "is not of this list or too old")));
    }
}
