package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which roles a token shows.
class RoleClaimsTest {

    private final RoleClaims roles =
            new RoleClaims(
                    Set.of("realm_access", "resource_access", "groups"),
                    "ops-center",
                    Map.of("admins", "admin", "power_user", "developer", "User", "viewer"));

    @Test
    void roles_of_the_realm_of_our_client_and_of_groups_count_together() {
        assertThat(
                        roles.of(
                                List.of(
                                        Map.of(
                                                "realm_access",
                                                Map.of("roles", List.of("operator")),
                                                "resource_access",
                                                Map.of(
                                                        "ops-center",
                                                        Map.of("roles", List.of("auditor")),
                                                        "account",
                                                        Map.of("roles", List.of("admin"))),
                                                "groups",
                                                List.of("/analyst")))))
                .contains(Set.of("operator", "auditor", "analyst"));
    }

    @Test
    void tokens_made_together_speak_together() {
        assertThat(roles.of(List.of(Map.of("groups", List.of("auditor")), realm("operator"))))
                .contains(Set.of("auditor", "operator"));
    }

    @Test
    void case_does_not_matter_and_aliases_stand_for_roles() {
        assertThat(roles.of(List.of(realm("ADMINS", "Power_User", "uSER", "Auditor"))))
                .contains(Set.of("admin", "developer", "viewer", "auditor"));
    }

    @Test
    void what_is_no_role_of_ours_grants_nothing() {
        assertThat(
                        roles.of(
                                List.of(
                                        realm(
                                                "default-roles-ops",
                                                "offline_access",
                                                "ROLE_ADMIN",
                                                "operator "))))
                .contains(Set.of("viewer"));
        assertThat(roles.of(List.of(Map.of("groups", List.of("/customers/admins")))))
                .contains(Set.of("viewer"));
    }

    @Test
    void a_claim_that_is_not_to_be_believed_says_nothing() {
        RoleClaims some = new RoleClaims(Set.of("realm_access"), "ops-center", Map.of());
        assertThat(some.of(List.of(Map.of("groups", List.of("admin"))))).isEmpty();
        assertThat(some.of(List.of(realm("operator")))).contains(Set.of("operator"));
    }

    @Test
    void a_name_is_no_role() {
        assertThat(roles.of(List.of(Map.of("preferred_username", "admin", "name", "admin"))))
                .isEmpty();
    }

    @Test
    void a_token_that_does_not_speak_of_roles_says_nothing_of_them() {
        assertThat(roles.of(List.of(Map.of("sub", "x")))).isEmpty();
        assertThat(roles.of(List.of(Map.of("realm_access", "admin", "groups", "admin")))).isEmpty();
        assertThat(roles.of(List.of(Map.of("resource_access", Map.of("ops-center", "admin")))))
                .isEmpty();
    }

    private static Map<String, Object> realm(String... words) {
        return Map.of("realm_access", Map.of("roles", List.of(words)));
    }
}
