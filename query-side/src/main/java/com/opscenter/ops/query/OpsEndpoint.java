package com.opscenter.ops.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.telemetry.api.PollListener;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/ops`: the dashboard in one answer, and its verdict alone.
@RestController
@RequestMapping("/api/v1/ops")
@Needs(Needs.SIGNED_IN)
class OpsEndpoint implements PollListener {

    private final Dashboard dashboard;
    private final Sights sights;

    /// Moves with every successful poll, so that an unchanged tag means that nothing was heard.
    private final AtomicLong polls = new AtomicLong();

    OpsEndpoint(Dashboard dashboard, Sights sights) {
        this.dashboard = dashboard;
        this.sights = sights;
    }

    @Override
    public void polled(Poll poll) {
        polls.incrementAndGet();
    }

    @GetMapping("/snapshot")
    ResponseEntity<Snapshot> snapshot(
            Caller caller,
            When when,
            @RequestParam(required = false) @Nullable String features,
            @RequestParam(required = false) @Nullable String site,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        Sight sight = sights.of(caller, when, dashboard.features());
        String position = Long.toString(sight.position());
        String heard = Long.toString(polls.get());
        String tag = '"' + String.join(".", position, heard, sight.orgId()) + '"';
        if (tag.equals(known)) {
            return ResponseEntity.status(304).eTag(tag).header("Event-Position", position).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .header("Event-Position", position)
                .body(dashboard.snapshot(caller, sight, words(features), site));
    }

    @GetMapping("/verdict")
    ResponseEntity<Verdict> verdict(
            Caller caller, When when, @RequestParam(required = false) @Nullable String site) {
        Sight sight = sights.of(caller, when, dashboard.features());
        return sight.answer(dashboard.verdict(sight, site));
    }

    private static Set<String> words(@Nullable String features) {
        return features == null || features.isBlank()
                ? Set.of()
                : Arrays.stream(features.split(",", -1))
                        .map(String::strip)
                        .collect(Collectors.toSet());
    }
}
