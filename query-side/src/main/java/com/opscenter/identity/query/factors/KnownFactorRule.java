package com.opscenter.identity.query.factors;

import static com.opscenter.generated.read_model.Tables.PROJECTION;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
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
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Finds which roles need a second factor. It belongs to the platform, whatever organization
/// somebody acts for.
@Component
class KnownFactorRule implements FactorRule {

    static final Set<String> FEATURES = Set.of("identity");

    /// The version of a live build that nothing was read for.
    private static final int NOTHING = 0;

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
                db -> {
                    requireWhole(db);
                    return view.find(db, moment.position(), FactorRuleCommand.TARGET)
                            .map(row -> row.value().roles())
                            .orElse(Set.of());
                });
    }

    /// Before a long past has been read for the first time, as after a restore, the table is empty:
    /// that is not to say that nobody needs a second factor.
    private void requireWhole(DSLContext db) {
        boolean whole =
                db.fetchExists(
                        PROJECTION,
                        PROJECTION.NAME.eq(view.name()),
                        PROJECTION.STATE.eq("live"),
                        PROJECTION.VERSION.gt(NOTHING));
        if (!whole) {
            throw new RefusedException(
                    new Refusal("projection-behind", "The rule is being read from the history"));
        }
    }
}
