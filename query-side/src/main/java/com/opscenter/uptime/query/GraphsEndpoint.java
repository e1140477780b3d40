package com.opscenter.uptime.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.readings.Range;
import com.opscenter.uptime.api.MonitorGraphs;
import com.opscenter.uptime.api.MonitorGraphs.Drawing;
import com.opscenter.uptime.api.MonitorGraphs.Graph;
import com.opscenter.uptime.api.MonitorGraphs.GraphsException;
import com.opscenter.uptime.api.MonitorGraphs.Picture;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Graphs the source of a monitor draws itself, asked of it when somebody looks.
@RestController
@RequestMapping("/api/v1/uptime/monitors/{id}/graphs")
@Needs("network:read")
class GraphsEndpoint {

    /// A picture can do nothing, even where it is opened by itself.
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final Duration USUAL = Duration.ofDays(1);

    private final Sights sights;
    private final MonitorRows rows;
    private final MonitorGraphs graphs;
    private final Clock clock;

    GraphsEndpoint(Sights sights, MonitorRows rows, MonitorGraphs graphs, Clock clock) {
        this.sights = sights;
        this.rows = rows;
        this.graphs = graphs;
        this.clock = clock;
    }

    record GraphList(List<Graph> items) {}

    /// Those there are now.
    @GetMapping
    ResponseEntity<GraphList> list(Caller caller, @PathVariable("id") String id) {
        MonitorId monitor = find(caller, id);
        try {
            return ResponseEntity.ok(new GraphList(graphs.list(monitor)));
        } catch (GraphsException failed) {
            throw refused(failed);
        }
    }

    /// One of them, as PNG or SVG.
    ///
    /// @param from a day before its end by default
    /// @param to now by default
    /// @param width 100 to 2000 pixels, 800 by default
    /// @param height 50 to 1000 pixels, 200 by default
    @GetMapping("/{graph}")
    ResponseEntity<byte[]> draw(
            Caller caller,
            @PathVariable("id") String id,
            @PathVariable("graph") String graph,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "width", defaultValue = "800") int width,
            @RequestParam(name = "height", defaultValue = "200") int height) {
        MonitorId monitor = find(caller, id);
        Instant end = Range.instant("to", to, clock.instant());
        Instant begin = Range.instant("from", from, end.minus(USUAL));
        if (!begin.isBefore(end)) {
            throw invalid("from", "must lie before to");
        }
        if (width < 100 || width > 2000) {
            throw invalid("width", "must be 100 to 2000");
        }
        if (height < 50 || height > 1000) {
            throw invalid("height", "must be 50 to 1000");
        }
        try {
            return answer(graphs.draw(monitor, new Drawing(graph, begin, end, width, height)));
        } catch (GraphsException failed) {
            throw refused(failed);
        }
    }

    private static ResponseEntity<byte[]> answer(Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.contentType()))
                .header("Content-Security-Policy", NOTHING)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .body(Base64.getDecoder().decode(picture.base64()));
    }

    private MonitorId find(Caller caller, String id) {
        Sight sight = sights.of(caller, new When(null, null), UptimeQueries.FEATURES);
        Row<MonitorRow> row =
                rows.row(sight.orgId(), sight.moment(), MonitorReadsEndpoint.key(id))
                        .orElseThrow(() -> MonitorReadsEndpoint.missing(id));
        return new MonitorId(row.value().id());
    }

    private static RefusedException invalid(String field, String words) {
        return new RefusedException(Refusal.invalid(field, "range", words));
    }

    private static RefusedException refused(GraphsException failed) {
        return new RefusedException(
                failed.isMissing()
                        ? Refusal.notFound(failed.words())
                        : new Refusal("upstream-unavailable", failed.words()));
    }
}
