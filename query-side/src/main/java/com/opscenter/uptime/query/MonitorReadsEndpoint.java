package com.opscenter.uptime.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.readings.Courses;
import com.opscenter.readings.Range;
import com.opscenter.readings.Series;
import com.opscenter.uptime.api.ExplainView;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorView;
import com.opscenter.uptime.api.UptimeMetrics;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is watched, how it does, and what its availability is made of.
@RestController
@RequestMapping("/api/v1/uptime")
@Needs("network:read")
class MonitorReadsEndpoint {

    private final Sights sights;
    private final MonitorRows rows;
    private final Explanations explanations;
    private final Courses courses;
    private final Clock clock;

    MonitorReadsEndpoint(
            Sights sights,
            MonitorRows rows,
            Explanations explanations,
            Courses courses,
            Clock clock) {
        this.sights = sights;
        this.rows = rows;
        this.explanations = explanations;
        this.courses = courses;
        this.clock = clock;
    }

    /// All monitors, sorted by `name` or `id`.
    @GetMapping({"", "/monitors"})
    ResponseEntity<Page<MonitorView>> list(Caller caller, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), UptimeQueries.FEATURES);
        return sight.answer(rows.page(sight.orgId(), sight.moment(), listing));
    }

    @GetMapping("/monitors/{id}")
    ResponseEntity<MonitorView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, UptimeQueries.FEATURES);
        MonitorView monitor =
                rows.one(sight.orgId(), sight.moment(), key(id)).orElseThrow(() -> missing(id));
        return sight.answer(monitor, monitor.version());
    }

    /// The intervals behind a percentage.
    ///
    /// @param window `24h`, `7d`, `30d` (the usual one) or `365d`
    @GetMapping("/monitors/{id}/explain")
    ResponseEntity<ExplainView> explain(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "window", required = false) @Nullable String window,
            When when) {
        Sight sight = sights.of(caller, when, UptimeQueries.FEATURES);
        Row<MonitorRow> row = find(sight, id);
        Instant now = Objects.requireNonNullElseGet(sight.moment().instant(), clock::instant);
        return sight.answer(
                explanations.of(sight.orgId(), sight.moment(), row, Window.of(window), now));
    }

    /// The course of `response`, how long the tested thing took to answer.
    @GetMapping("/monitors/{id}/readings")
    ResponseEntity<Series> readings(
            Caller caller, @PathVariable("id") String id, Range range, When when) {
        Sight sight = sights.of(caller, when, UptimeQueries.FEATURES);
        String key = find(sight, id).key();
        return sight.answer(
                courses.of(sight, key, range, UptimeMetrics.OF_MONITOR, (_, _) -> List.of()));
    }

    private Row<MonitorRow> find(Sight sight, String id) {
        return rows.row(sight.orgId(), sight.moment(), key(id)).orElseThrow(() -> missing(id));
    }

    static String key(String written) {
        try {
            return MonitorId.parse(written).key();
        } catch (IllegalArgumentException _) {
            throw missing(written);
        }
    }

    static RefusedException missing(String written) {
        return new RefusedException(Refusal.notFound("monitor " + written));
    }
}
