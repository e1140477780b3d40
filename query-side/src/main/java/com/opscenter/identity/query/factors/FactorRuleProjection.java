package com.opscenter.identity.query.factors;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.FactorRuleEvent;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorLeftToPeople;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorRequired;
import com.opscenter.identity.query.factors.FactorRuleProjection.FactorRuleRow;
import com.opscenter.projections.api.Projection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds which roles need a second factor.
@Component
class FactorRuleProjection implements Projection<FactorRuleRow> {

    /// @param roles their words
    record FactorRuleRow(Set<String> roles) {

        FactorRuleRow {
            roles = Set.copyOf(roles);
        }
    }

    @Override
    public String name() {
        return "identity_factor_rule";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "identity";
    }

    @Override
    public Class<FactorRuleRow> rowType() {
        return FactorRuleRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof FactorRuleEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable FactorRuleRow fold(
            @Nullable FactorRuleRow row, Event event, StoredEvent stored) {
        Set<String> roles = new HashSet<>(row == null ? Set.of() : row.roles());
        switch ((FactorRuleEvent) event) {
            case SecondFactorRequired(var role) -> roles.add(role);
            case SecondFactorLeftToPeople(var role) -> roles.remove(role);
        }
        return new FactorRuleRow(roles);
    }
}
