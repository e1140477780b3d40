package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.RuleEvent;
import com.opscenter.alerts.api.RuleEvent.AlertRuleChanged;
import com.opscenter.alerts.api.RuleEvent.AlertRuleDefined;
import com.opscenter.alerts.api.RuleEvent.AlertRuleRemoved;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RulesProjection implements Projection<RuleRow> {

    @Override
    public String name() {
        return "alerts_rule";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "alerts";
    }

    @Override
    public Class<RuleRow> rowType() {
        return RuleRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof RuleEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable RuleRow fold(@Nullable RuleRow row, Event event, StoredEvent stored) {
        return switch ((RuleEvent) event) {
            case AlertRuleDefined(var id, var rule) -> row(id.slug(), rule, stored);
            case AlertRuleChanged(var id, var rule) -> row(id.slug(), rule, stored);
            case AlertRuleRemoved _ -> null;
        };
    }

    private static RuleRow row(String id, AlertRule rule, StoredEvent stored) {
        return new RuleRow(id, rule.name(), rule, stored.occurredAt(), stored.metadata().actor());
    }
}
