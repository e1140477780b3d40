package com.opscenter.audit.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.views.Reads;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/audit`: search over all events, newest first, and one event with what it changed.
@RestController
@RequestMapping("/api/v1/audit")
@Needs("audit:read")
class AuditEndpoint {

    private static final Permission READ = Permission.of("audit:read");

    /// @param nextCursor null at the end
    record Page(List<EventView> items, @Nullable String nextCursor) {}

    private final Reads reads;
    private final Events events;

    AuditEndpoint(Reads reads, Events events) {
        this.reads = reads;
        this.events = events;
    }

    @GetMapping("/events")
    Page search(
            Caller caller,
            @ModelAttribute EventFilter filter,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        checkLimit(limit);
        Condition condition = filter.condition();
        if (cursor != null) {
            condition = condition.and(Store.POSITION.lt(position(cursor)));
        }
        Condition wanted = condition;
        List<EventView> found =
                in(caller, db -> events.fetch(db, wanted, Store.POSITION.desc(), limit + 1));
        boolean more = found.size() > limit;
        List<EventView> items = more ? found.subList(0, limit) : found;
        return new Page(items, more ? Long.toString(items.getLast().position()) : null);
    }

    @GetMapping("/events/{id}")
    EventView one(Caller caller, @PathVariable String id) {
        return in(
                caller,
                db -> {
                    EventView event =
                            events.fetch(db, Store.ID.eq(id), Store.POSITION.asc(), 1).stream()
                                    .findFirst()
                                    .orElseThrow(() ->
                                            new RefusedException(Refusal.notFound("event " + id)));
                    List<EventView.Change> changes =
                            Differences.between(
                                    events.previousOfType(db, event)
                                            .map(EventView::payload)
                                            .orElse(null),
                                    event.payload());
                    return event.with(changes, neighbour(db, event, -1), neighbour(db, event, 1));
                });
    }

    /// Everything one request set in motion, in order.
    @GetMapping("/correlations/{id}")
    Page story(Caller caller, @PathVariable String id) {
        return new Page(
                in(
                        caller,
                        db ->
                                events.fetch(
                                        db, Store.CORRELATION.eq(id), Store.POSITION.asc(), 500)),
                null);
    }

    private @Nullable String neighbour(DSLContext db, EventView event, int step) {
        Condition there =
                Store.STREAM
                        .eq(event.aggregate().id())
                        .and(Store.SEQUENCE.eq(event.aggregate().version() + step));
        return db.select(Store.ID).from(Store.EVENTS).where(there).fetchOne(Store.ID);
    }

    private <T> T in(Caller caller, Function<DSLContext, T> work) {
        return caller.mayEverywhere(READ) ? reads.everywhere(work) : reads.in(caller.orgId(), work);
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > 500) {
            throw new RefusedException(Refusal.invalid("limit", "range", "must be 1 to 500"));
        }
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    Refusal.invalid("cursor", "cursor", "must be one that a page gave"));
        }
    }
}
