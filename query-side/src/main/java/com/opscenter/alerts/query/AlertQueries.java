package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.FindAlert;
import com.opscenter.alerts.api.FindRule;
import com.opscenter.alerts.api.ListRuleAlertsResolvedByUser;
import com.opscenter.alerts.api.ListStandingAlerts;
import com.opscenter.alerts.api.RuleView;
import com.opscenter.views.Moment;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class AlertQueries {

    static final Set<String> FEATURES = Set.of("alerts", "sources");

    private final AlertRows rows;
    private final Rules rules;
    private final Sights sights;

    AlertQueries(AlertRows rows, Rules rules, Sights sights) {
        this.rows = rows;
        this.rules = rules;
        this.sights = sights;
    }

    @QueryHandler
    Optional<AlertView> on(FindAlert query) {
        sights.await(FEATURES, query.after());
        String key = query.alert().key();
        return rows.owner(key).flatMap(orgId -> rows.one(orgId, Moment.NOW, key));
    }

    @QueryHandler
    Optional<RuleView> on(FindRule query) {
        sights.await(FEATURES, query.after());
        return rules.one(query.id().orgId(), Moment.NOW, query.id().key());
    }

    @QueryHandler
    List<AlertView> on(ListStandingAlerts query) {
        sights.await(FEATURES, query.after());
        return rows.standing(query.source().value());
    }

    @QueryHandler
    List<AlertView> on(ListRuleAlertsResolvedByUser query) {
        return rows.ruledAndResolvedByUser(query.source().value());
    }
}
