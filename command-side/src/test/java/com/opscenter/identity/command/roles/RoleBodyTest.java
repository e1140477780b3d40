package com.opscenter.identity.command.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.RoleCommand.DefineRole;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.Strength;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is written about a role, and what is wrong with it.
class RoleBodyTest {

    @Test
    void permissions_are_read_by_resource() {
        assertThat(granted(Map.of("power", List.of("read", "execute"), "logs", List.of())))
                .containsExactlyInAnyOrder("power:read", "power:execute");
    }

    @Test
    void what_is_missing_is_named_by_where_it_is_missing() {
        Map<String, @Nullable List<@Nullable String>> none = new HashMap<>();
        none.put("power", null);
        assertField(none, "permissions.power");
        assertField(
                Map.of("logs", new ArrayList<>(Collections.singletonList(null))),
                "permissions.logs");
        assertThatThrownBy(() -> RoleBody.of("power", null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(field(refused)).isEqualTo("actions"));
    }

    @Test
    void more_permissions_than_there_are_are_not_looked_at_one_by_one() {
        Set<String> many = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            many.add("power:x" + i);
        }
        assertThat(violations(many)).extracting(FieldError::code).containsExactly("size");
    }

    @Test
    void what_no_role_can_hold_is_refused() {
        assertThat(violations(Set.of("logs:execute", "power:read", "audit:write", "moon:read")))
                .extracting(FieldError::message)
                .containsExactly(
                        "audit:write is held by no role at all",
                        "logs:execute is held by no role at all",
                        "moon:read is no permission");
    }

    private static List<FieldError> violations(Set<String> permissions) {
        RoleTerms terms = new RoleTerms("", 5, false, permissions);
        return new DefineRole("lab", terms, new Strength(1, 1, Set.of())).violations();
    }

    private static void assertField(
            Map<String, @Nullable List<@Nullable String>> permissions, String field) {
        assertThatThrownBy(() -> granted(permissions))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(field(refused)).isEqualTo(field));
    }

    private static String field(RefusedException refused) {
        return refused.refusal().errors().getFirst().field();
    }

    private static @Nullable Set<String> granted(
            Map<String, @Nullable List<@Nullable String>> permissions) {
        return new RoleBody("lab", null, permissions, 5, "own", null).granted();
    }
}
