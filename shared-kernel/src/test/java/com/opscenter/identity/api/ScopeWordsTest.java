package com.opscenter.identity.api;

import static com.opscenter.identity.api.People.FOREIGN;
import static com.opscenter.identity.api.People.HOME;
import static com.opscenter.identity.api.People.caller;
import static com.opscenter.identity.api.People.keyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.RefusedException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "llm:inference",
                "llm:models",
                "account:read",
                "account:write",
                "scim:write",
                "power:execute",
                "api_keys:*"
            })
    void these_are_scopes(String word) {
        assertThat(ScopeWords.isOne(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "*:*", "power", "POWER:READ", "power:fly", "account:*"})
    void these_are_none(String word) {
        assertThat(ScopeWords.isOne(word)).isFalse();
    }

    @ParameterizedTest(name = "{0}, {1} at home, gives {2}: {3}")
    @CsvSource({
        "admin,, power:execute, true",
        "admin,, logs:*, true",
        "admin,, scim:write, true",
        "operator,, power:*, false",
        "operator,, power:execute, true",
        "viewer, member, power:read, true",
        "viewer, member, power:execute, false",
        "viewer,, power:read, false",
        "viewer,, api_keys:write, true",
        "viewer,, scim:write, false",
        "viewer,, llm:inference, true",
        "viewer, admin, organizations:write, true"
    })
    void nobody_gives_what_they_do_not_hold(
            String role, @Nullable String inHome, String word, boolean held) {
        assertThat(ScopeWords.isHeld(caller(role, inHome), word, null)).isEqualTo(held);
    }

    @Test
    void for_one_organization_counts_what_is_held_there() {
        Caller member = caller("developer", "member");
        assertThat(ScopeWords.isHeld(member, "alerts:write", HOME)).isTrue();
        assertThat(ScopeWords.isHeld(member, "alerts:write", FOREIGN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "account:read, true",
        "account:write, true",
        "scim:write, true",
        "llm:inference, false",
        "users:write, false",
        "power:*, false"
    })
    void these_reach_beyond_any_organization(String word, boolean unbound) {
        assertThat(ScopeWords.isUnbound(word)).isEqualTo(unbound);
    }

    @Test
    void a_machines_key_needs_by_name_what_the_machine_does() {
        Permission execute = Permission.of("power:execute");
        Caller byRole = keyOf("admin", null, "power:execute");
        assertThatThrownBy(() -> StepUp.require(machines(byRole, Set.of()), execute, Instant.EPOCH))
                .isInstanceOf(RefusedException.class);
        assertThatCode(() ->
                        StepUp.require(machines(byRole, Set.of(execute)), execute, Instant.EPOCH))
                .doesNotThrowAnyException();
        Caller whole = keyOf("admin", null, "power:*");
        assertThatThrownBy(() ->
                        StepUp.require(machines(whole, Set.of(execute)), execute, Instant.EPOCH))
                .isInstanceOf(RefusedException.class);
    }

    private static Caller machines(Caller caller, Set<Permission> explicit) {
        return asKey(caller, explicit, Objects.requireNonNull(caller.scopes()).ofMachines());
    }

    @Test
    void a_whole_resource_is_no_permission_by_name() {
        Permission execute = Permission.of("power:execute");
        Caller named = asKey(keyOf("admin", null, "power:execute"));
        Caller whole = asKey(keyOf("admin", null, "power:*"));
        assertThatCode(() -> StepUp.require(named, execute, Instant.EPOCH))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> StepUp.require(whole, execute, Instant.EPOCH))
                .isInstanceOf(RefusedException.class);
    }

    private static Caller asKey(Caller caller) {
        return asKey(caller, caller.explicit(), Objects.requireNonNull(caller.scopes()));
    }

    private static Caller asKey(Caller caller, Set<Permission> explicit, KeyScopes scopes) {
        return new Caller(
                new Actor(Actor.Type.API_KEY, "0123456789AB"),
                caller.person(),
                caller.name(),
                caller.roles(),
                explicit,
                caller.memberships(),
                caller.orgId(),
                null,
                "0123456789AB#0",
                scopes);
    }
}
