package com.opscenter.logs.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.logs.query.LineCounts.Hour;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The log of devices. Lines are no events: they have no position, and the past is what was
/// received before it.
@RestController
@RequestMapping("/api/v1/security/logs")
@Needs("logs:read")
class LogReadsEndpoint {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int DAY = 24;

    private final Sights sights;
    private final LogLines lines;
    private final LineCounts counts;
    private final Clock clock;

    LogReadsEndpoint(Sights sights, LogLines lines, LineCounts counts, Clock clock) {
        this.sights = sights;
        this.lines = lines;
        this.counts = counts;
        this.clock = clock;
    }

    /// @param total of all hours
    record Hours(List<Hour> items, long total) {}

    /// The last received first.
    @GetMapping
    Page<LogView> list(Caller caller, LogFilter filter, Listing listing) {
        if (listing.sort() != null && !listing.sort().equals("-receivedAt")) {
            throw LogFilter.refused("sort", "must be -receivedAt");
        }
        Sight sight = sights.of(caller, listing.when(), Set.of());
        Condition wanted =
                filter.condition().and(upTo(sight.moment().instant())).and(inSite(listing.site()));
        return lines.page(sight.orgId(), wanted, limit(listing.limit()), listing.cursor());
    }

    /// How many lines came in each of the last 24 hours.
    @GetMapping("/hours")
    Hours hours(
            Caller caller,
            When when,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String source) {
        Sight sight = sights.of(caller, when, Set.of());
        Instant past = sight.moment().instant();
        List<Hour> hours =
                counts.hours(
                        sight.orgId(), site, source, past == null ? clock.instant() : past, DAY);
        return new Hours(hours, hours.stream().mapToLong(Hour::lines).sum());
    }

    private static Condition upTo(@Nullable Instant moment) {
        return moment == null
                ? DSL.noCondition()
                : LogFilter.RECEIVED.le(moment.atOffset(ZoneOffset.UTC));
    }

    private static Condition inSite(@Nullable String site) {
        return site == null
                ? DSL.noCondition()
                : DSL.field(DSL.name("site"), String.class).eq(site);
    }

    private static int limit(@Nullable String written) {
        if (written == null) {
            return USUAL;
        }
        if (!written.matches("[0-9]{1,3}")
                || Integer.parseInt(written) < 1
                || Integer.parseInt(written) > MOST) {
            throw LogFilter.refused("limit", "must be 1 to " + MOST);
        }
        return Integer.parseInt(written);
    }
}
