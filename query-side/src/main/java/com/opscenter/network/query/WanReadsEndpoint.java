package com.opscenter.network.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.WanView;
import com.opscenter.readings.Courses;
import com.opscenter.readings.Range;
import com.opscenter.readings.Series;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/network/wan")
@Needs("network:read")
class WanReadsEndpoint {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;
    private final Sights sights;
    private final WanRows wans;
    private final WanUptime uptime;
    private final Courses courses;
    private final Clock clock;

    WanReadsEndpoint(Sights sights, WanRows wans, WanUptime uptime, Courses courses, Clock clock) {
        this.sights = sights;
        this.wans = wans;
        this.uptime = uptime;
        this.courses = courses;
        this.clock = clock;
    }

    /// All WAN links, sorted by `id` or `name`.
    @GetMapping
    ResponseEntity<Page<WanView>> list(Caller caller, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), NetworkQueries.FEATURES);
        return sight.answer(wans.page(sight.orgId(), sight.moment(), listing));
    }

    @GetMapping("/{id}")
    ResponseEntity<WanView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, NetworkQueries.FEATURES);
        WanView wan = wans.one(sight.orgId(), sight.moment(), id).orElseThrow(() -> notFound(id));
        return sight.answer(wan, wan.version());
    }

    /// The course of `rx` (the default), `tx`, `rtt` or `loss`.
    @GetMapping("/{id}/readings")
    ResponseEntity<Series> readings(
            Caller caller, @PathVariable("id") String id, Range range, When when) {
        Sight sight = sights.of(caller, when, NetworkQueries.FEATURES);
        String key = find(sight, id).key();
        return sight.answer(
                courses.of(sight, key, range, NetworkMetrics.OF_WAN, (_, _) -> List.of()));
    }

    /// The availability of each day in UTC and of all of them. What the source of the link was not
    /// heard to say is taken from the monitors that are linked to it, named in `monitors`.
    ///
    /// @param days 1 to 365, 30 by default, today among them
    @GetMapping("/{id}/uptime")
    ResponseEntity<WanUptime.Days> uptime(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "days", required = false) @Nullable Integer days,
            When when) {
        Sight sight = sights.of(caller, when, NetworkQueries.FEATURES);
        int count = days == null ? USUAL_DAYS : days;
        if (count < 1 || count > MOST_DAYS) {
            throw new RefusedException(
                    Refusal.invalid("days", "range", "must be 1 to " + MOST_DAYS));
        }
        Instant past = sight.moment().instant();
        Instant now = past == null ? clock.instant() : past;
        return sight.answer(uptime.days(find(sight, id), count, sight.moment(), now));
    }

    private Row<WanRow> find(Sight sight, String id) {
        return wans.row(sight.orgId(), sight.moment(), id).orElseThrow(() -> notFound(id));
    }

    private static RefusedException notFound(String id) {
        return new RefusedException(Refusal.notFound("WAN link " + id));
    }
}
