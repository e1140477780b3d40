package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.FindRule;
import com.opscenter.alerts.api.RuleView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How often a rule would have raised an alert. Nothing is stored and nobody is told.
@RestController
@RequestMapping("/api/v1/alerts/rules")
@Needs("alerts:read")
class RehearseRulesEndpoint {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(400);

    private final RuleDrafts drafts;
    private final Rehearsing rehearsing;
    private final Views views;
    private final Clock clock;

    RehearseRulesEndpoint(RuleDrafts drafts, Rehearsing rehearsing, Views views, Clock clock) {
        this.drafts = drafts;
        this.rehearsing = rehearsing;
        this.views = views;
        this.clock = clock;
    }

    /// The seven days before `to` by default, which is now by default.
    @PostMapping("/{id}/test")
    Rehearsal test(
            @PathVariable String id,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            Caller caller) {
        RuleView rule =
                views.find(new FindRule(RulesEndpoint.id(caller, id), 0), RuleView.class)
                        .orElseThrow(() -> RulesEndpoint.missing(id));
        Span span = span(from, to);
        return rehearsing.over(caller.orgId(), rule.site(), rule.when(), span.from(), span.to());
    }

    /// Of a rule that is not stored; it needs no name and no severity.
    @PostMapping("/test")
    Rehearsal test(
            @RequestBody RuleBody body,
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            Caller caller) {
        Span span = span(from, to);
        AlertRule rule = drafts.trial(body, caller.orgId());
        return rehearsing.over(caller.orgId(), rule.site(), rule.when(), span.from(), span.to());
    }

    private record Span(Instant from, Instant to) {}

    private Span span(@Nullable String from, @Nullable String to) {
        Instant end = to == null ? clock.instant() : instant("to", to);
        Instant begin = from == null ? end.minus(USUAL) : instant("from", from);
        if (!begin.isBefore(end)) {
            throw refused("to", "range", "must lie after from");
        }
        if (begin.plus(LONGEST).isBefore(end)) {
            throw refused("from", "range", "must lie at most 400 days before to");
        }
        return new Span(begin, end);
    }

    private static Instant instant(String name, String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException _) {
            throw refused(name, "format", "must be an RFC 3339 instant");
        }
    }

    private static RefusedException refused(String field, String code, String why) {
        return new RefusedException(Refusal.invalid(field, code, why));
    }
}
