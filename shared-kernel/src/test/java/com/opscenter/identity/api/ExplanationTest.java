package com.opscenter.identity.api;

import static com.opscenter.identity.api.People.caller;
import static com.opscenter.identity.api.People.keyOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Explanation.Enough;
import com.opscenter.identity.api.Explanation.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private static final Role NIGHT_SHIFT =
            new Role(
                    "night-shift",
                    "Runs the house at night",
                    6,
                    true,
                    Set.of(Permission.of("power:execute")),
                    false);

    private static final Roles ALL = new SystemAnd(NIGHT_SHIFT);

    @Test
    void what_is_allowed_names_its_rule_and_needs_nothing_more() {
        Explanation why = of(caller("operator", null), "power:execute", "home");
        assertThat(why.ruling().rule()).isEqualTo(1);
        assertThat(why.ruling().by()).isEqualTo("operator");
        assertThat(why.enough()).isEmpty();
    }

    @Test
    void what_is_refused_names_the_roles_that_would_do() {
        Explanation why = of(caller("viewer", "member"), "power:execute", "home");
        assertThat(why.ruling().isAllowed()).isFalse();
        assertThat(why.enough())
                .containsExactly(
                        new Enough(Kind.ROLE, "admin", false, false),
                        new Enough(Kind.ROLE, "operator", false, false),
                        new Enough(Kind.ROLE, "night-shift", false, false));
    }

    @Test
    void a_role_of_ones_organizations_needs_one_to_belong_there() {
        Explanation why = of(caller(null, null), "models:execute", "foreign");
        assertThat(why.enough())
                .containsExactly(
                        new Enough(Kind.ROLE, "admin", false, false),
                        new Enough(Kind.ROLE, "developer", true, false));
    }

    @Test
    void what_somebody_is_in_the_organization_may_be_enough() {
        Explanation why = of(caller("viewer", "member"), "billing:write", "home");
        assertThat(why.enough())
                .containsExactly(
                        new Enough(Kind.ROLE, "admin", false, false),
                        new Enough(Kind.ORGANIZATION_ROLE, "owner", false, false),
                        new Enough(Kind.ORGANIZATION_ROLE, "billing_admin", false, false));
    }

    @Test
    void what_nobody_may_has_nothing_that_would_do() {
        assertThat(of(caller("admin", "owner"), "audit:write", "home").enough()).isEmpty();
    }

    @Test
    void a_key_lacks_its_scope_where_its_owner_may() {
        Explanation why = of(keyOf("operator", null, "power:read"), "power:execute", "home");
        assertThat(why.enough())
                .containsExactly(new Enough(Kind.SCOPE, "power:execute", false, false));
    }

    @Test
    void a_key_lacks_what_its_owner_lacks() {
        Explanation why = of(keyOf("viewer", "member", "power:*"), "power:execute", "home");
        assertThat(why.enough()).contains(new Enough(Kind.ROLE, "night-shift", false, false));
    }

    @Test
    void a_key_that_is_not_for_it_lacks_that_as_well() {
        Explanation why = of(keyOf("viewer", "member", "power:read"), "power:execute", "home");
        assertThat(why.enough())
                .contains(new Enough(Kind.ROLE, "night-shift", false, true))
                .allMatch(Enough::withScope);
    }

    /// What it says would be enough is enough, and nothing else is.
    @ParameterizedTest
    @CsvSource({"platform", "home", "foreign", "me"})
    void each_that_would_do_is_asked_of_the_same_rules(String target) {
        for (String held : List.of("viewer", "developer", "auditor")) {
            Caller caller = caller(held, "member");
            for (Permission permission : permissions()) {
                Explanation why = Explanation.of(caller, permission, People.target(target), ALL);
                assertThat(why.ruling())
                        .isEqualTo(Access.rule(caller, permission, People.target(target)));
                for (Role role : ALL.all()) {
                    boolean would =
                            Access.rule(with(caller, role), permission, People.target(target))
                                    .isAllowed();
                    assertThat(
                                    why.enough()
                                            .contains(
                                                    new Enough(
                                                            Kind.ROLE, role.name(), false, false)))
                            .isEqualTo(would && !why.ruling().isAllowed());
                }
            }
        }
    }

    private static Explanation of(Caller caller, String permission, String target) {
        return Explanation.of(caller, Permission.of(permission), People.target(target), ALL);
    }

    private static List<Permission> permissions() {
        return Arrays.stream(Permission.Resource.values())
                .flatMap(resource ->
                        Arrays.stream(Permission.Action.values())
                                .map(action -> new Permission(resource, action)))
                .toList();
    }

    private static Caller with(Caller caller, Role role) {
        Set<Role> roles = new HashSet<>(caller.roles());
        roles.add(role);
        return new Caller(
                caller.actor(),
                caller.person(),
                caller.name(),
                roles,
                caller.explicit(),
                caller.memberships(),
                caller.orgId(),
                null,
                null,
                null);
    }

    /// The roles there are from the start and one of one's own.
    private record SystemAnd(Role own) implements Roles {

        @Override
        public Optional<Role> find(String name) {
            return all().stream().filter(role -> role.name().equals(name)).findFirst();
        }

        @Override
        public List<Role> all() {
            return Stream.concat(
                            Arrays.stream(SystemRole.values()).map(SystemRole::role),
                            Stream.of(own))
                    .toList();
        }
    }
}
