package com.opscenter.identity.api;

import static com.opscenter.identity.api.People.caller;
import static com.opscenter.identity.api.People.holding;
import static com.opscenter.identity.api.People.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrengthTest {

    @Test
    void it_is_the_strongest_role_and_what_is_held_everywhere() {
        Strength moderator = Strength.of(caller("moderator", null));
        assertThat(moderator.level()).isEqualTo(2);
        assertThat(moderator.everywhere()).contains("users:write").doesNotContain("users:delete");
    }

    @Test
    void what_is_held_in_ones_organizations_alone_is_not_given_away() {
        assertThat(Strength.of(caller("developer", "owner")).everywhere()).isEmpty();
    }

    @Test
    void a_key_is_no_stronger_than_what_it_is_for() {
        assertThat(Strength.of(keyOf("admin", null, "users:*")).everywhere())
                .containsExactlyInAnyOrder(
                        "users:read", "users:write", "users:delete", "users:execute");
    }

    @Test
    void whoever_has_no_role_reaches_none() {
        Strength nobody = Strength.of(caller(null, "owner"));
        assertThat(nobody.reaches(SystemRole.VIEWER.role())).isFalse();
        assertThat(nobody.reaches(new RoleTerms("", 9, false, Set.of()))).isFalse();
    }

    /// A role of a low level that may what a moderator may not is too strong for them to give.
    @Test
    void nobody_gives_a_role_that_may_what_they_may_not() {
        Role weak = own("weak", 9, "users:read");
        Role strong = own("strong", 9, "users:read", "billing:write");
        Role high = own("high", 2, "users:read");
        Asker moderator = Asker.of(caller("moderator", null), roles(weak, strong, high));
        assertThat(moderator.reach())
                .containsExactlyInAnyOrder(
                        "moderator",
                        "operator",
                        "developer",
                        "analyst",
                        "auditor",
                        "viewer",
                        "weak",
                        "high");
        assertThat(moderator.isBelow(Set.of("viewer", "strong"))).isTrue();
        Asker admin = Asker.of(caller("admin", null), roles(weak, strong, high));
        assertThat(admin.isBelow(Set.of("admin", "weak", "strong", "high"))).isFalse();
        Asker key = Asker.of(keyOf("admin", null, "users:*"), roles(weak, strong, high));
        assertThat(key.reach()).containsExactlyInAnyOrder("viewer", "weak", "high");
    }

    /// A level that a role of one's own bears is no rank among those that are there from the start.
    @Test
    void a_role_of_ones_own_gives_none_of_those_that_may_more() {
        Role helpdesk = own("helpdesk", 2, "users:read", "users:write");
        Asker asker = Asker.of(holding(Set.of(helpdesk), null), roles(helpdesk));
        assertThat(asker.reach()).containsExactlyInAnyOrder("viewer", "helpdesk");
    }

    /// Reaching one's own organizations is no strength on the platform.
    @Test
    void a_role_for_ones_own_organizations_counts_for_no_level() {
        Role high = new Role("high", "", 2, false, Set.of(), false);
        Role low = own("low", 9, "users:write");
        Role other = own("other", 5, "users:write");
        Asker asker =
                Asker.of(
                        holding(Set.of(high, low, SystemRole.DEVELOPER.role()), null),
                        roles(high, low, other));
        assertThat(asker.reach()).containsExactlyInAnyOrder("viewer", "low");
    }

    /// As while a node lags behind: nobody knows how strong it is.
    @Test
    void a_role_that_is_not_known_is_too_strong_for_everybody_but_our_own_parts() {
        Asker admin = Asker.of(caller("admin", null), roles());
        assertThat(admin.isBelow(Set.of("lab-tech"))).isTrue();
        assertThat(Asker.OWN_PARTS.isBelow(Set.of("lab-tech"))).isFalse();
    }

    /// A directory keeps out whoever left, whatever they were.
    @Test
    void with_a_key_one_keeps_out_whom_its_owner_may_and_gives_no_more_than_the_key_may() {
        Asker key = Asker.of(keyOf("admin", null, "users:*"), roles());
        assertThat(key.isBelow(Set.of("operator"))).isTrue();
        assertThat(key.isOver(Set.of("operator"))).isTrue();
        Asker other = Asker.of(keyOf("moderator", null, "users:*"), roles());
        assertThat(other.isOver(Set.of("operator"))).isTrue();
        assertThat(other.isOver(Set.of("admin"))).isFalse();
    }

    private static Role own(String name, int level, String... permissions) {
        return new Role(
                name,
                "",
                level,
                true,
                Set.copyOf(Stream.of(permissions).map(Permission::of).toList()),
                false);
    }

    private static Roles roles(Role... own) {
        List<Role> all =
                Stream.concat(
                                Arrays.stream(SystemRole.values()).map(SystemRole::role),
                                Stream.of(own))
                        .toList();
        return new Roles() {
            @Override
            public Optional<Role> find(String name) {
                return all.stream().filter(role -> role.name().equals(name)).findFirst();
            }

            @Override
            public List<Role> all() {
                return all;
            }
        };
    }
}
