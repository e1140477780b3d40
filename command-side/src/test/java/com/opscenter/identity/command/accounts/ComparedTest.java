package com.opscenter.identity.command.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.Wanted;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is a difference, and what only looks like one.
class ComparedTest {

    private static final Profile ADA = new Profile("Ada", "Ada@example.com", "Ada", "Lovelace");
    private static final Wanted HERE =
            new Wanted(ADA, true, true, Set.of("operator", "viewer", "lab-helper"), Map.of());

    private static Compared beside(Profile profile, boolean enabled, Set<String> roles) {
        return new Compared(
                HERE,
                new Account(
                        new UserId("9b2f1c30-0000-4000-8000-0000000000aa"),
                        profile,
                        enabled,
                        true,
                        roles,
                        Map.of("department", "lab"),
                        null,
                        Instant.EPOCH));
    }

    @Test
    void small_letters_the_role_viewer_and_roles_of_ones_own_are_no_difference() {
        Profile small = new Profile("ada", "ada@example.com", "Ada", "Lovelace");
        assertThat(beside(small, true, Set.of("operator")).aspects(true)).isEmpty();
    }

    @Test
    void each_aspect_differs_by_itself() {
        Profile renamed = new Profile("ada", "eve@example.com", "Eve", null);
        Compared compared = beside(renamed, false, Set.of("operator", "admin"));
        assertThat(compared.aspects(true))
                .containsExactly(
                        AccountAspect.ENABLED,
                        AccountAspect.EMAIL,
                        AccountAspect.NAME,
                        AccountAspect.ROLES);
        assertThat(compared.states(AccountAspect.ROLES).observed()).isEqualTo("admin, operator");
        assertThat(compared.states(AccountAspect.NAME).wanted()).isEqualTo("Ada Lovelace");
        assertThat(compared.states(AccountAspect.NAME).observed()).isEqualTo("Eve");
    }

    @Test
    void where_the_realm_decides_roles_they_differ_in_nothing() {
        assertThat(beside(ADA, true, Set.of("admin")).aspects(false)).isEmpty();
    }

    @Test
    void whoever_has_no_account_lacks_that_alone() {
        Compared compared = new Compared(HERE, null);
        assertThat(compared.aspects(true)).containsExactly(AccountAspect.ACCOUNT);
        assertThat(compared.states(AccountAspect.ACCOUNT).observed()).isEqualTo("gone");
    }
}
