package com.opscenter.identity.api;

import static com.opscenter.identity.api.People.FOREIGN;
import static com.opscenter.identity.api.People.HOME;
import static com.opscenter.identity.api.People.ME;
import static com.opscenter.identity.api.People.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Ruling.Answer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final Permission EXECUTE = Permission.of("power:execute");

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            nullValues = "-",
            textBlock =
                    """
                    ROLE,      IN HOME,       PERMISSION,           TARGET,   ANSWER,    RULE
                    admin,     -,             users:delete,         platform, ALLOWED,   1
                    admin,     -,             power:execute,        foreign,  ALLOWED,   1
                    operator,  member,        power:execute,        home,     ALLOWED,   1
                    operator,  member,        power:execute,        foreign,  ALLOWED,   1
                    operator,  member,        users:read,           platform, FORBIDDEN, 0
                    operator,  member,        users:read,           home,     FORBIDDEN, 0
                    operator,  -,             users:read,           home,     HIDDEN,    0
                    auditor,   -,             power:execute,        foreign,  FORBIDDEN, 0
                    developer, member,        webhooks:write,       home,     ALLOWED,   2
                    developer, member,        webhooks:write,       foreign,  HIDDEN,    0
                    developer, member,        webhooks:write,       platform, FORBIDDEN, 0
                    developer, -,             webhooks:write,       home,     HIDDEN,    0
                    viewer,    member,        power:read,           home,     ALLOWED,   2
                    viewer,    member,        power:execute,        home,     FORBIDDEN, 0
                    -,         owner,         organizations:delete, home,     ALLOWED,   3
                    -,         owner,         billing:write,        home,     ALLOWED,   3
                    -,         owner,         organizations:write,  foreign,  HIDDEN,    0
                    -,         owner,         users:write,          home,     FORBIDDEN, 0
                    -,         admin,         organizations:write,  home,     ALLOWED,   3
                    -,         admin,         api_keys:delete,      home,     ALLOWED,   3
                    -,         admin,         organizations:delete, home,     FORBIDDEN, 0
                    -,         admin,         billing:read,         home,     FORBIDDEN, 0
                    -,         billing_admin, billing:write,        home,     ALLOWED,   3
                    -,         billing_admin, organizations:write,  home,     FORBIDDEN, 0
                    -,         member,        organizations:read,   home,     ALLOWED,   3
                    -,         member,        billing:read,         home,     FORBIDDEN, 0
                    -,         -,             users:read,           me,       ALLOWED,   4
                    -,         -,             api_keys:write,       me,       ALLOWED,   4
                    -,         -,             users:write,          me,       FORBIDDEN, 0
                    -,         -,             users:delete,         me,       FORBIDDEN, 0
                    -,         -,             users:read,           another,  HIDDEN,    0
                    auditor,   -,             users:write,          another,  FORBIDDEN, 0
                    -,         -,             power:read,           platform, FORBIDDEN, 0
                    """)
    void rule(
            String role, String inHome, String permission, String target, Answer answer, int rule) {
        Ruling ruling =
                Access.rule(caller(role, inHome), Permission.of(permission), People.target(target));
        assertThat(ruling.answer()).isEqualTo(answer);
        assertThat(ruling.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    RIGHT,           owner, admin, billing_admin, member
                    MANAGE_MEMBERS,  true,  true,  false,         false
                    MANAGE_BILLING,  true,  false, true,          false
                    MANAGE_SETTINGS, true,  true,  false,         false
                    MANAGE_KEYS,     true,  true,  false,         false
                    DELETE_ORG,      true,  false, false,         false
                    VIEW_ALL,        true,  true,  true,          true
                    """)
    void a_right_in_an_organization_comes_with_the_role_there(
            OrgRight right, boolean owner, boolean admin, boolean billingAdmin, boolean member) {
        assertThat(holds("owner", right)).isEqualTo(owner);
        assertThat(holds("admin", right)).isEqualTo(admin);
        assertThat(holds("billing_admin", right)).isEqualTo(billingAdmin);
        assertThat(holds("member", right)).isEqualTo(member);
    }

    @ParameterizedTest
    @EnumSource
    void a_right_in_an_organization_ends_at_its_border(OrgRight right) {
        assertThat(Access.rule(caller(null, "owner"), right, FOREIGN).answer())
                .isEqualTo(Answer.HIDDEN);
        assertThat(Access.rule(caller("auditor", "owner"), right, FOREIGN).answer())
                .as("who reads every organization is told that it is there")
                .isEqualTo(Answer.FORBIDDEN);
    }

    @Test
    void the_reason_that_reaches_furthest_is_told() {
        Permission write = Permission.of("organizations:write");
        assertThat(Access.rule(caller("admin", "owner"), write, Target.in(HOME)).by())
                .isEqualTo("admin");
        Ruling byRole =
                Access.rule(
                        caller("viewer", "owner"),
                        Permission.of("organizations:read"),
                        Target.in(HOME));
        assertThat(byRole.rule()).isEqualTo(2);
        assertThat(byRole.by()).isEqualTo("viewer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "adm\u0131n", " admin", ""})
    void what_only_looks_like_the_name_of_a_role_is_none(String word) {
        assertThat(SystemRole.of(word)).isEmpty();
    }

    @Test
    void a_permission_by_name_holds_everywhere() {
        Caller machine = People.with(caller(null, null), Set.of(EXECUTE), null);
        assertThat(Access.rule(machine, EXECUTE, Target.in(FOREIGN)).rule()).isEqualTo(1);
        assertThat(machine.mayEverywhere(EXECUTE)).isTrue();
    }

    @Test
    void a_key_narrows_what_its_owner_may_and_widens_nothing() {
        Caller one = People.keyOf("operator", "member", "power:execute");
        assertThat(Access.rule(one, EXECUTE, Target.in(HOME)).isAllowed()).isTrue();
        Ruling read = Access.rule(one, Permission.of("power:read"), Target.in(HOME));
        assertThat(read.answer()).isEqualTo(Answer.OUT_OF_SCOPE);
        assertThat(read.denial().code()).isEqualTo("insufficient-scope");

        Caller all = People.keyOf("developer", "member", "webhooks:*");
        Permission write = Permission.of("webhooks:write");
        assertThat(Access.rule(all, write, Target.in(HOME)).isAllowed()).isTrue();
        assertThat(Access.rule(all, write, Target.in(FOREIGN)).answer()).isEqualTo(Answer.HIDDEN);
        assertThat(Access.rule(all, EXECUTE, Target.in(HOME)).answer()).isEqualTo(Answer.FORBIDDEN);
    }

    @Test
    void a_key_needs_to_be_for_the_own_account_to_change_it() {
        Caller key = People.keyOf(null, "owner", "organizations:write");
        assertThat(Access.oneself(key, ME).answer()).isEqualTo(Answer.OUT_OF_SCOPE);
        assertThat(Access.oneself(People.keyOf(null, null, "account:write"), ME).isAllowed())
                .isTrue();
        assertThat(Access.rule(key, OrgRight.MANAGE_MEMBERS, HOME).isAllowed()).isTrue();
        assertThat(Access.rule(key, OrgRight.DELETE_ORG, HOME).answer())
                .isEqualTo(Answer.OUT_OF_SCOPE);
    }

    @Test
    void what_holds_in_the_acting_organization_is_what_is_listed() {
        assertThat(caller(null, "billing_admin").permissions())
                .extracting(Permission::toString)
                .containsExactlyInAnyOrder("organizations:read", "billing:read", "billing:write");
        assertThat(caller("viewer", null).permissions()).isEmpty();
        assertThat(People.keyOf("viewer", "member", "power:read").permissions())
                .isEqualTo(Set.of(Permission.of("power:read")));
    }

    @Test
    void what_is_hidden_does_not_exist_and_what_is_forbidden_says_what_is_needed() {
        Access.rule(caller("operator", "member"), EXECUTE, Target.in(HOME)).orRefuse("outlet/1");
        assertThat(refused(caller("viewer", "member"), HOME))
                .isEqualTo(new Refusal("forbidden", "power:execute is needed for this"));
        assertThat(refused(caller("viewer", "member"), FOREIGN))
                .isEqualTo(Refusal.notFound("outlet/1"));
    }

    private static Refusal refused(Caller caller, String orgId) {
        Ruling ruling = Access.rule(caller, EXECUTE, Target.in(orgId));
        return catchThrowableOfType(RefusedException.class, () -> ruling.orRefuse("outlet/1"))
                .refusal();
    }

    @Test
    void our_own_parts_belong_nowhere_and_may_everything() {
        Caller own = Caller.own(Actor.system("deadlines"), FOREIGN);
        assertThat(List.of(own.may(EXECUTE), own.mayEverywhere(EXECUTE))).containsOnly(true);
    }

    private static boolean holds(String orgRole, OrgRight right) {
        return Access.rule(caller(null, orgRole), right, HOME).isAllowed();
    }
}
