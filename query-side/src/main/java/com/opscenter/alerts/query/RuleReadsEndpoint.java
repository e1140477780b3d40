package com.opscenter.alerts.query;

import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.RuleMetric;
import com.opscenter.alerts.api.RuleView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Our own rules, and what there is to watch by them.
@RestController
@RequestMapping("/api/v1/alerts/rules")
@Needs("alerts:read")
class RuleReadsEndpoint {

    private final Sights sights;
    private final Rules rules;
    private final RuleEntities entities;

    RuleReadsEndpoint(Sights sights, Rules rules, RuleEntities entities) {
        this.sights = sights;
        this.rules = rules;
        this.entities = entities;
    }

    /// All rules, sorted by `name` or `id`.
    @GetMapping
    ResponseEntity<Page<RuleView>> list(Caller caller, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), AlertQueries.FEATURES);
        return sight.answer(rules.page(sight.orgId(), sight.moment(), listing));
    }

    @GetMapping("/{id}")
    ResponseEntity<RuleView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, AlertQueries.FEATURES);
        if (!RuleId.isSlug(id)) {
            throw missing("rule " + id);
        }
        RuleView rule =
                rules.one(sight.orgId(), sight.moment(), RuleId.of(sight.orgId(), id).key())
                        .orElseThrow(() -> missing("rule " + id));
        return sight.answer(rule, rule.version());
    }

    record Metrics(List<WatchedMetric> items) {}

    /// @param metric the word a rule names it by
    /// @param kind what the keys of its entities begin with
    /// @param unit of its values in rules and readings
    /// @param symbol of the unit people write
    /// @param per how many of `unit` make one of `symbol`
    record WatchedMetric(
            String metric, String title, String kind, String unit, String symbol, int per) {

        static WatchedMetric of(RuleMetric one) {
            var unit = one.metric().unit();
            return new WatchedMetric(
                    one.word(), one.title(), one.kind(), unit.word(), unit.symbol(), unit.per());
        }
    }

    /// Every metric a rule can watch.
    @GetMapping("/metrics")
    Metrics metrics() {
        return new Metrics(RuleMetric.all().stream().map(WatchedMetric::of).toList());
    }

    /// The entities that have readings of a metric, by key; at most 500.
    @GetMapping("/metrics/{metric}/entities")
    RuleEntities.Entities entities(Caller caller, @PathVariable("metric") String metric) {
        return entities.of(
                caller.orgId(),
                RuleMetric.find(metric).orElseThrow(() -> missing("metric " + metric)));
    }

    private static RefusedException missing(String what) {
        return new RefusedException(Refusal.notFound(what));
    }
}
