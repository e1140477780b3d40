package com.opscenter.identity.query.factors;

import com.opscenter.identity.api.FactorRule;
import com.opscenter.identity.api.FactorRuleCommand;
import com.opscenter.identity.api.FactorRuleView;
import com.opscenter.identity.api.FindFactorRule;
import com.opscenter.identity.query.factors.FactorRuleProjection.FactorRuleRow;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.views.Moment;
import com.opscenter.views.Reads;
import com.opscenter.views.Sights;
import com.opscenter.views.View;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Finds which roles need a second factor. It belongs to the platform, whatever organization
/// somebody acts for.
@Component
class KnownFactorRule implements FactorRule {

    static final Set<String> FEATURES = Set.of("identity");

    private final View<FactorRuleRow> view;
    private final Reads reads;
    private final Sights sights;

    KnownFactorRule(FactorRuleProjection projection, Reads reads, Sights sights) {
        this.view = View.of(projection);
        this.reads = reads;
        this.sights = sights;
    }

    @Override
    public Set<String> roles() {
        return roles(Moment.NOW);
    }

    FactorRuleView of(Moment moment) {
        return new FactorRuleView(roles(moment).stream().sorted().toList());
    }

    @QueryHandler
    Optional<FactorRuleView> on(FindFactorRule query) {
        sights.await(FEATURES, query.after());
        return Optional.of(of(Moment.NOW));
    }

    private Set<String> roles(Moment moment) {
        return reads.in(
                SystemOrganization.ID,
                db ->
                        view.find(db, moment.position(), FactorRuleCommand.TARGET)
                                .map(row -> row.value().roles())
                                .orElse(Set.of()));
    }
}
