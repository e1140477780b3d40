package com.opscenter.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.organizations.api.Organizations.Known;
import com.opscenter.organizations.api.PersonalOrganization;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActingOrganizationTest {

    private static final UserId ME = new UserId("0ff8d223-0000-4000-8000-000000000001");
    private static final String SYSTEM = SystemOrganization.ID;
    private static final String OWN = PersonalOrganization.of(ME);
    private static final String TEAM = "00000000-0000-4000-8000-00000000000a";
    private static final String LATER_TEAM = "00000000-0000-4000-8000-00000000000b";
    private static final String DELETED = "00000000-0000-4000-8000-00000000000d";

    private final ActingOrganization acting =
            new ActingOrganization(id ->
                    id.equals(DELETED) ? Optional.empty() : Optional.of(new Known(id, id, "team")));

    @Test
    void the_chosen_organization_counts_as_long_as_they_belong_to_it() {
        assertThat(chosen(TEAM, OWN, TEAM)).isEqualTo(TEAM);
        assertThat(chosen(TEAM, OWN)).isEqualTo(OWN);
    }

    private static String chosen(String primary, String... organizations) {
        Member member =
                new Member(
                        ME,
                        Actor.Type.USER,
                        "embedded",
                        "me",
                        null,
                        null,
                        null,
                        Set.of("viewer"),
                        Set.of(),
                        UserStatus.ENABLED,
                        primary);
        return ActingOrganization.primary(member, roles(SystemRole.VIEWER), belongs(organizations));
    }

    @Test
    void members_of_the_system_organization_act_for_it() {
        assertThat(primary(SystemRole.VIEWER, TEAM, SYSTEM, OWN)).isEqualTo(SYSTEM);
    }

    @Test
    void roles_of_the_platform_act_for_the_system_organization_wherever_they_belong() {
        assertThat(primary(SystemRole.AUDITOR, TEAM, OWN)).isEqualTo(SYSTEM);
        assertThat(primary(SystemRole.ADMIN)).isEqualTo(SYSTEM);
    }

    @Test
    void service_accounts_act_for_the_system_organization() {
        assertThat(ActingOrganization.primary(ME, Actor.Type.SERVICE, roles(), belongs(TEAM)))
                .isEqualTo(SYSTEM);
    }

    @Test
    void others_act_for_their_own_organization_before_those_of_others() {
        assertThat(primary(SystemRole.DEVELOPER, TEAM, OWN)).isEqualTo(OWN);
        assertThat(primary(SystemRole.DEVELOPER, LATER_TEAM, TEAM)).isEqualTo(TEAM);
    }

    @Test
    void who_belongs_nowhere_acts_for_the_organization_that_will_be_theirs() {
        assertThat(primary(SystemRole.VIEWER)).isEqualTo(OWN);
    }

    @Test
    void only_members_and_roles_of_the_platform_may_name_an_organization() {
        assertThat(acting.isOpenTo(caller(SystemRole.VIEWER, TEAM), TEAM)).isTrue();
        assertThat(acting.isOpenTo(caller(SystemRole.VIEWER, TEAM), LATER_TEAM)).isFalse();
        assertThat(acting.isOpenTo(caller(SystemRole.AUDITOR), TEAM)).isTrue();
    }

    @Test
    void nobody_may_name_what_does_not_exist() {
        assertThat(acting.isOpenTo(caller(SystemRole.ADMIN, DELETED), DELETED)).isFalse();
    }

    private static String primary(SystemRole role, String... organizations) {
        return ActingOrganization.primary(ME, Actor.Type.USER, roles(role), belongs(organizations));
    }

    private static Set<Role> roles(SystemRole... roles) {
        return Set.copyOf(Arrays.stream(roles).map(SystemRole::role).toList());
    }

    private static List<Membership> belongs(String... organizations) {
        return Arrays.stream(organizations).map(id -> new Membership(id, OrgRole.MEMBER)).toList();
    }

    private static Caller caller(SystemRole role, String... organizations) {
        return new Caller(
                new Actor(Actor.Type.USER, ME.value()),
                ME,
                "me",
                roles(role),
                Set.of(),
                belongs(organizations),
                OWN,
                null,
                null,
                null);
    }
}
