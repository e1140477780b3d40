package com.opscenter.identity.query.factors;

import static com.opscenter.generated.read_model.Tables.PROJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorLeftToPeople;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorRequired;
import com.opscenter.identity.api.FactorRuleView;
import com.opscenter.identity.api.FindFactorRule;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import com.opscenter.views.ReadSide;
import com.opscenter.views.Sql;
import com.opscenter.views.When;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactorRuleReadsIT {

    /// One who acts for another organization than the one the rule is kept in.
    private static final Caller ALICE = ReadSide.viewer("00000000-0000-4000-8000-00000000000f");

    private final FactorRuleProjection projection = new FactorRuleProjection();
    private final ReadSide side = new ReadSide(projection);
    private final KnownFactorRule rule = new KnownFactorRule(projection, side.reads, side.sights);
    private final FactorRuleReadsEndpoint endpoint = new FactorRuleReadsEndpoint(side.sights, rule);

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void nobody_needs_a_second_factor_until_somebody_decides_so() {
        side.history.append(new RoleDeleted("clerk"));
        side.projecting.settle();
        assertThat(rule.roles()).isEmpty();
        assertThat(shown()).isEqualTo(new FactorRuleView(List.of()));
    }

    @Test
    void the_roles_that_need_one_are_shown_by_name_and_told_to_the_provider() {
        side.history.append(new SecondFactorRequired("viewer"));
        side.history.append(new SecondFactorRequired("admin"));
        side.history.append(new SecondFactorRequired("operator"));
        side.history.append(new SecondFactorLeftToPeople("operator"));
        side.projecting.settle();
        assertThat(shown().roles()).containsExactly("admin", "viewer");
        assertThat(rule.roles()).containsExactlyInAnyOrder("admin", "viewer");
        assertThat(rule.on(new FindFactorRule(side.history.head()))).contains(shown());
    }

    @Test
    void it_is_not_known_before_the_history_was_read() {
        side.history.append(new SecondFactorRequired("admin"));
        side.projecting.settle();
        Sql.on(side.projecting.database().writer())
                .update(PROJECTION)
                .set(PROJECTION.VERSION, 0)
                .execute();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(rule::roles)
                .satisfies(
                        told -> assertThat(told.refusal().code()).isEqualTo("projection-behind"));
    }

    private FactorRuleView shown() {
        return Objects.requireNonNull(endpoint.all(ALICE, new When(null, null)).getBody());
    }
}
