package com.opscenter.audit.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.views.Moment;
import com.opscenter.views.Moments;
import com.opscenter.views.Reads;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What happened just before and just after: how one steps through the history event by event.
@RestController
@Needs("audit:read")
class AroundEndpoint {

    record Step(long position, Instant at) {}

    /// @param position what was asked for, as a position
    /// @param previous null at the beginning
    /// @param next null at the end
    record Around(long position, @Nullable Step previous, @Nullable Step next) {}

    private final Reads reads;
    private final Moments moments;
    private final EventReader history;

    AroundEndpoint(Reads reads, Moments moments, EventReader history) {
        this.reads = reads;
        this.moments = moments;
        this.history = history;
    }

    /// @param at the past: an RFC 3339 instant or `pos:<position>`, else now
    @GetMapping("/api/v1/history/around")
    Around around(Caller caller, @RequestParam(required = false) @Nullable String at) {
        Moment moment = moments.at(at);
        Long past = moment.position();
        long position = past == null ? history.head() : past;
        return reads.in(
                caller.orgId(),
                db ->
                        new Around(
                                position,
                                step(db, Store.POSITION.lt(position), Store.POSITION.desc()),
                                step(db, Store.POSITION.gt(position), Store.POSITION.asc())));
    }

    private static @Nullable Step step(DSLContext db, Condition there, SortField<?> order) {
        return db.select(Store.POSITION, Store.RECORDED)
                .from(Store.EVENTS)
                .where(there)
                .orderBy(order)
                .limit(1)
                .fetchOne(row ->
                        new Step(row.get(Store.POSITION), row.get(Store.RECORDED).toInstant()));
    }
}
