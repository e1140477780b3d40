package com.opscenter.audit.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.views.Moment;
import com.opscenter.views.Sight;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

    private static final int LONGEST_STORY = 500;

    /// @param nextCursor null at the end
    /// @param facets null unless asked for
    record Page(List<EventView> items, @Nullable String nextCursor, @Nullable Facets facets) {}

    private final Search search;
    private final Events events;

    AuditEndpoint(Search search, Events events) {
        this.search = search;
        this.events = events;
    }

    @GetMapping("/events")
    ResponseEntity<Page> search(
            Caller caller,
            @ModelAttribute EventFilter filter,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "false") boolean facets) {
        checkLimit(limit);
        Search.Found found = search.page(caller, filter, limit, cursor);
        Facets counts = facets ? search.facets(caller, filter) : null;
        return new Sight(caller.orgId(), Moment.NOW, found.upTo())
                .answer(new Page(found.items(), found.nextCursor(), counts));
    }

    @GetMapping("/events/{id}")
    EventView one(Caller caller, @PathVariable String id) {
        return search.in(
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
        return new Page(search.story(caller, id, LONGEST_STORY), null, null);
    }

    private static @Nullable String neighbour(DSLContext db, EventView event, int step) {
        Condition there =
                Store.STREAM
                        .eq(event.aggregate().id())
                        .and(Store.SEQUENCE.eq(event.aggregate().version() + step));
        return db.select(Store.ID).from(Store.EVENTS).where(there).fetchOne(Store.ID);
    }

    static void checkLimit(int limit) {
        if (limit < 1 || limit > 500) {
            throw new RefusedException(Refusal.invalid("limit", "range", "must be 1 to 500"));
        }
    }
}
