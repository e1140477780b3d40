package com.opscenter.organizations.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.ChangeMemberRole;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import org.junit.jupiter.api.Test;

class MembersOfAnOrganizationTest {

    private static final String ORG = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final UserId GRACE = new UserId("grace");
    private static final UserId HEIDI = new UserId("heidi");
    private static final UserId SCRIPT = new UserId("script");

    private final Given<OrganizationCommand, Organization, OrganizationEvent> unknown =
            new Given<>(
                    new Organization.Unknown(),
                    OrganizationDecider::decide,
                    OrganizationEvolution::evolve);
    private final Given<OrganizationCommand, Organization, OrganizationEvent> owned =
            unknown.given(
                    new OrganizationFounded(ORG, "Acme", "team"), joined(GRACE, "owner", false));

    @Test
    void one_joins_once() {
        var add = new AddMember(ORG, new Joining(HEIDI, false), "billing_admin", "added");
        owned.when(add).then(new MemberJoined(ORG, HEIDI, "billing_admin", "added", false));
        owned.after(add).when(add).thenRefused("already-member");
        unknown.when(add).thenRefused("not-found");
    }

    @Test
    void a_role_changes_only_of_a_member_and_only_to_another() {
        var admin = new ChangeMemberRole(ORG, HEIDI, "admin", false);
        var two = owned.given(joined(HEIDI, "member", false));
        two.when(admin).then(new MemberRoleChanged(ORG, HEIDI, "member", "admin"));
        two.after(admin).when(admin).thenNothing();
        owned.when(admin).thenRefused("not-found");
    }

    @Test
    void only_an_owner_makes_or_unmakes_an_owner() {
        var two = owned.given(joined(HEIDI, "owner", false));
        two.when(new ChangeMemberRole(ORG, HEIDI, "member", false)).thenRefused("role-too-strong");
        two.when(new RemoveMember(ORG, HEIDI, false)).thenRefused("role-too-strong");
        two.when(new RemoveMember(ORG, HEIDI, true)).then(new MemberLeft(ORG, HEIDI, "owner"));
        var member = owned.given(joined(HEIDI, "member", false));
        var made = new ChangeMemberRole(ORG, HEIDI, "owner", true);
        member.when(new ChangeMemberRole(ORG, HEIDI, "owner", false))
                .thenRefused("role-too-strong");
        member.when(made).then(new MemberRoleChanged(ORG, HEIDI, "member", "owner"));
    }

    @Test
    void the_last_owner_neither_leaves_nor_becomes_less() {
        var leave = new RemoveMember(ORG, GRACE, true);
        var member = new ChangeMemberRole(ORG, GRACE, "member", true);
        var others = owned.given(joined(HEIDI, "admin", false), joined(SCRIPT, "owner", true));
        owned.when(leave).thenRefused("last-owner");
        others.when(leave).thenRefused("last-owner");
        others.when(member).thenRefused("last-owner");
        var two = owned.given(joined(HEIDI, "owner", false));
        two.after(member).when(new RemoveMember(ORG, HEIDI, true)).thenRefused("last-owner");
    }

    @Test
    void a_machine_that_owns_stays_only_where_nobody_else_does() {
        var leave = new RemoveMember(ORG, SCRIPT, true);
        unknown.given(new OrganizationFounded(ORG, "Acme", "team"), joined(SCRIPT, "owner", true))
                .when(leave)
                .thenRefused("last-owner");
        owned.given(joined(SCRIPT, "owner", true))
                .when(leave)
                .then(new MemberLeft(ORG, SCRIPT, "owner"));
    }

    @Test
    void whoever_left_may_be_added_again() {
        var add = new AddMember(ORG, new Joining(HEIDI, false), "member", "added");
        owned.after(add)
                .given(new MemberLeft(ORG, HEIDI, "member"))
                .when(add)
                .then(new MemberJoined(ORG, HEIDI, "member", "added", false));
    }

    @Test
    void whoever_leaves_what_they_do_not_belong_to_is_not_told_whether_it_is_there() {
        var leave = new RemoveMember(ORG, HEIDI, true);
        var there = Organization.Founded.of("team", "Acme");
        assertThat(OrganizationDecider.decide(leave, new Organization.Unknown()))
                .isEqualTo(OrganizationDecider.decide(leave, there));
    }

    private static MemberJoined joined(UserId user, String role, boolean machine) {
        return new MemberJoined(ORG, user, role, "added", machine);
    }
}
