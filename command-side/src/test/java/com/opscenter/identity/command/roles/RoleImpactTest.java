package com.opscenter.identity.command.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Refusal;
import com.opscenter.identity.api.RoleEvent;
import com.opscenter.identity.api.RoleEvent.RoleChanged;
import com.opscenter.identity.api.RoleEvent.RoleDefined;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.command.roles.RoleImpact.Turn;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What four who hold a role are told would change for them.
class RoleImpactTest {

    private static final RoleTerms OWN =
            new RoleTerms("", 5, false, Set.of("power:read", "logs:read"));
    private static final RoleTerms EVERYWHERE =
            new RoleTerms("", 3, true, Set.of("power:read", "power:execute"));

    @Test
    void what_is_kept_reaches_every_organization_from_then_on() {
        RoleImpact impact = of(new RoleChanged("lab", EVERYWHERE, OWN));
        assertThat(impact.holders()).isEqualTo(4);
        assertThat(impact.gained()).containsExactly("power:execute");
        assertThat(impact.lost()).containsExactly("logs:read");
        assertThat(impact.widened()).containsExactly("power:read");
        assertThat(impact.narrowed()).isEmpty();
        assertThat(impact.scope()).isEqualTo(new Turn<>("own", "platform"));
        assertThat(impact.level()).isEqualTo(new Turn<>(5, 3));
    }

    @Test
    void or_ones_own_alone() {
        RoleImpact impact = of(new RoleChanged("lab", OWN, EVERYWHERE));
        assertThat(impact.widened()).isEmpty();
        assertThat(impact.narrowed()).containsExactly("power:read");
    }

    @Test
    void what_stays_is_not_told() {
        RoleImpact impact = of(new RoleChanged("lab", OWN.granting(Set.of("power:read")), OWN));
        assertThat(impact.scope()).isNull();
        assertThat(impact.level()).isNull();
        assertThat(impact.widened()).isEmpty();
        assertThat(impact.lost()).containsExactly("logs:read");
    }

    @Test
    void a_new_role_gives_all_it_holds_and_a_deleted_one_is_held_by_nobody() {
        assertThat(of(new RoleDefined("lab", OWN)).gained())
                .containsExactly("logs:read", "power:read");
        assertThat(of(new RoleDeleted("lab")).lost()).isEmpty();
    }

    @Test
    void who_holds_it_is_told_of_what_would_be_refused() {
        Rehearsal refused =
                new Rehearsal.WouldBeRefused(new Refusal("in-use", "Somebody holds it"));
        assertThat(RoleImpact.of(refused, 4).holders()).isEqualTo(4);
        assertThat(RoleImpact.of(refused, 4).gained()).isEmpty();
    }

    private static RoleImpact of(RoleEvent event) {
        return RoleImpact.of(new Rehearsal.WouldHappen(List.of(event)), 4);
    }
}
