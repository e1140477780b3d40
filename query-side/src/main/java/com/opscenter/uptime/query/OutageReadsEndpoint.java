package com.opscenter.uptime.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.uptime.api.OutageView;
import com.opscenter.views.Page;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// When something was down, the newest first.
@RestController
@RequestMapping("/api/v1/uptime")
@Needs("network:read")
class OutageReadsEndpoint {

    private final Sights sights;
    private final MonitorRows rows;
    private final Outages outages;
    private final Clock clock;

    OutageReadsEndpoint(Sights sights, MonitorRows rows, Outages outages, Clock clock) {
        this.sights = sights;
        this.rows = rows;
        this.outages = outages;
        this.clock = clock;
    }

    @GetMapping("/outages")
    ResponseEntity<Page<OutageView>> all(
            Caller caller,
            OutageListing listing,
            @RequestParam(name = "site", required = false) @Nullable String site,
            When when) {
        Sight sight = sights.of(caller, when, UptimeQueries.FEATURES);
        return sight.answer(page(sight, rows.rows(sight.scope(site), DSL.noCondition()), listing));
    }

    @GetMapping("/monitors/{id}/outages")
    ResponseEntity<Page<OutageView>> ofOne(
            Caller caller, @PathVariable("id") String id, OutageListing listing, When when) {
        Sight sight = sights.of(caller, when, UptimeQueries.FEATURES);
        Row<MonitorRow> row =
                rows.row(sight.orgId(), sight.moment(), MonitorReadsEndpoint.key(id))
                        .orElseThrow(() -> MonitorReadsEndpoint.missing(id));
        return sight.answer(page(sight, List.of(row), listing));
    }

    private Page<OutageView> page(
            Sight sight, List<Row<MonitorRow>> monitors, OutageListing listing) {
        Instant now = Objects.requireNonNullElseGet(sight.moment().instant(), clock::instant);
        return outages.page(sight.orgId(), sight.moment(), monitors, listing, now);
    }
}
