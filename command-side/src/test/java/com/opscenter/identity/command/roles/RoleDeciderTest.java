package com.opscenter.identity.command.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.RoleCommand;
import com.opscenter.identity.api.RoleCommand.ChangeRole;
import com.opscenter.identity.api.RoleCommand.DefineRole;
import com.opscenter.identity.api.RoleCommand.DeleteRole;
import com.opscenter.identity.api.RoleCommand.GrantPermissions;
import com.opscenter.identity.api.RoleCommand.RevokePermissions;
import com.opscenter.identity.api.RoleEvent;
import com.opscenter.identity.api.RoleEvent.RoleChanged;
import com.opscenter.identity.api.RoleEvent.RoleDefined;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.Strength;
import com.opscenter.identity.api.SystemRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleDeciderTest {

    private static final String NAME = "lab-tech";
    private static final Set<String> READ = Set.of("power:read");
    private static final Set<String> BOTH = Set.of("power:read", "power:execute");
    private static final RoleTerms TERMS = new RoleTerms("Looks after labs", 5, false, READ);

    private static final Strength STRONG =
            new Strength(
                    1, 1, Set.of("power:read", "power:execute", "users:write", "billing:write"));
    private static final Strength MODERATE =
            new Strength(3, 3, Set.of("power:read", "users:write"));

    private final Given<RoleCommand, OwnRole, RoleEvent> nothing =
            new Given<>(new OwnRole.Unknown(), RoleDecider::decide, OwnRole::evolve);
    private final Given<RoleCommand, OwnRole, RoleEvent> defined =
            nothing.given(new RoleDefined(NAME, TERMS));
    private final Given<RoleCommand, OwnRole, RoleEvent> deleted =
            defined.given(new RoleDeleted(NAME));

    @Test
    void a_role_is_defined_once_and_may_be_held_from_then_on() {
        DefineRole define = new DefineRole(NAME, TERMS, STRONG);
        var answer = nothing.when(define);
        answer.then(new RoleDefined(NAME, TERMS));
        answer.thenHoldings("opened lab-tech", "joined * of 200");
        defined.when(define).thenRefused("in-use");
    }

    @Test
    void the_name_of_a_deleted_role_is_never_given_again() {
        deleted.when(new DefineRole(NAME, TERMS, STRONG)).thenRefused("in-use");
        deleted.when(new GrantPermissions(NAME, READ, STRONG)).thenRefused("not-found");
        deleted.when(new DeleteRole(NAME, STRONG)).thenRefused("not-found");
    }

    @ParameterizedTest
    @EnumSource
    void roles_that_are_there_from_the_start_stay_as_they_are(SystemRole role) {
        String name = role.word();
        nothing.when(new DefineRole(name, TERMS, STRONG)).thenRefused("in-use");
        nothing.when(change(name, null, null, READ, STRONG)).thenRefused("forbidden");
        nothing.when(new GrantPermissions(name, READ, STRONG)).thenRefused("forbidden");
        nothing.when(new RevokePermissions(name, READ, STRONG)).thenRefused("forbidden");
        nothing.when(new DeleteRole(name, STRONG)).thenRefused("forbidden");
    }

    @Test
    void what_is_not_named_stays_as_it_is() {
        defined.when(change(NAME, 6, null, null, STRONG))
                .then(
                        new RoleChanged(
                                NAME, new RoleTerms("Looks after labs", 6, false, READ), TERMS));
        defined.when(change(NAME, null, true, BOTH, STRONG))
                .then(
                        new RoleChanged(
                                NAME, new RoleTerms("Looks after labs", 5, true, BOTH), TERMS));
        defined.when(change(NAME, 5, false, READ, STRONG)).thenNothing();
        nothing.when(change(NAME, 5, false, READ, STRONG)).thenRefused("not-found");
    }

    @Test
    void permissions_are_put_in_and_taken_out() {
        defined.when(new GrantPermissions(NAME, Set.of("power:execute"), STRONG))
                .then(new RoleChanged(NAME, TERMS.granting(BOTH), TERMS));
        defined.when(new GrantPermissions(NAME, READ, STRONG)).thenNothing();
        defined.when(new RevokePermissions(NAME, BOTH, STRONG))
                .then(new RoleChanged(NAME, TERMS.granting(Set.of()), TERMS));
        defined.when(new RevokePermissions(NAME, Set.of("power:execute"), STRONG)).thenNothing();
        nothing.when(new RevokePermissions(NAME, READ, STRONG)).thenRefused("not-found");
    }

    @Test
    void it_is_deleted_only_while_nobody_holds_it() {
        var answer = defined.when(new DeleteRole(NAME, STRONG));
        answer.then(new RoleDeleted(NAME));
        answer.thenHoldings("closed lab-tech", "laid down *");
        nothing.when(new DeleteRole(NAME, STRONG)).thenRefused("not-found");
    }

    @Test
    void nobody_defines_a_role_stronger_than_themselves() {
        nothing.when(new DefineRole(NAME, TERMS, MODERATE)).then(new RoleDefined(NAME, TERMS));
        nothing.when(new DefineRole(NAME, new RoleTerms("", 2, false, READ), MODERATE))
                .thenRefused("role-too-strong");
        assertThat(
                        nothing.when(new DefineRole(NAME, TERMS.granting(BOTH), MODERATE))
                                .thenRefused("role-too-strong")
                                .detail())
                .contains("power:execute")
                .doesNotContain("power:read");
    }

    @Test
    void nobody_makes_a_role_stronger_than_themselves() {
        defined.when(change(NAME, 2, null, null, MODERATE)).thenRefused("role-too-strong");
        defined.when(change(NAME, null, null, BOTH, MODERATE)).thenRefused("role-too-strong");
        defined.when(new GrantPermissions(NAME, BOTH, MODERATE)).thenRefused("role-too-strong");
        defined.when(change(NAME, 3, true, READ, MODERATE))
                .then(
                        new RoleChanged(
                                NAME, new RoleTerms("Looks after labs", 3, true, READ), TERMS));
    }

    @Test
    void nobody_touches_a_role_that_is_stronger_than_themselves() {
        var stronger = nothing.given(new RoleDefined(NAME, TERMS.granting(BOTH)));
        stronger.when(new RevokePermissions(NAME, BOTH, MODERATE)).thenRefused("role-too-strong");
        stronger.when(change(NAME, 9, null, Set.of(), MODERATE)).thenRefused("role-too-strong");
        stronger.when(new DeleteRole(NAME, MODERATE)).thenRefused("role-too-strong");
        var higher = nothing.given(new RoleDefined(NAME, new RoleTerms("", 2, false, Set.of())));
        higher.when(change(NAME, 5, null, null, MODERATE)).thenRefused("role-too-strong");
        higher.when(new DeleteRole(NAME, MODERATE)).thenRefused("role-too-strong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Lab", "lab tech", "lab/tech", "über", ""})
    void a_name_that_is_none_is_told(String name) {
        assertThat(new DefineRole(name, TERMS, STRONG).violations())
                .extracting("field")
                .containsExactly("name");
    }

    @ParameterizedTest
    @CsvSource({"1, level", "10, level", "0, level"})
    void a_level_is_2_to_9(int level, String field) {
        assertThat(change(NAME, level, null, null, STRONG).violations())
                .extracting("field")
                .containsExactly(field);
        assertThat(change(NAME, 2, null, null, STRONG).violations()).isEmpty();
        assertThat(change(NAME, 9, null, null, STRONG).violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"power:fly", "POWER:READ", "power", "power:*", "nothing:read"})
    void what_is_no_permission_is_told_by_its_word(String written) {
        assertThat(change(NAME, null, null, Set.of(written), STRONG).violations())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("permissions");
                    assertThat(error.message()).contains(written);
                });
        assertThat(new GrantPermissions(NAME, Set.of(written), STRONG).violations()).hasSize(1);
        assertThat(new RevokePermissions(NAME, Set.of(written), STRONG).violations()).hasSize(1);
    }

    @Test
    void a_description_is_one_line() {
        RoleTerms two = new RoleTerms("one\ntwo", 5, false, READ);
        assertThat(new DefineRole(NAME, two, STRONG).violations())
                .extracting("field")
                .containsExactly("description");
        RoleTerms longest = new RoleTerms("x".repeat(200), 5, false, READ);
        assertThat(new DefineRole(NAME, longest, STRONG).violations()).isEmpty();
    }

    private static ChangeRole change(
            String name,
            @Nullable Integer level,
            @Nullable Boolean platform,
            @Nullable Set<String> permissions,
            Strength by) {
        return new ChangeRole(name, null, level, platform, permissions, by);
    }
}
