package com.opscenter.organizations.command;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.UserId;
import com.opscenter.names.api.UniqueName;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.ExternalIdSet;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.ProvisioningCommand.ChangeTeam;
import com.opscenter.organizations.api.ProvisioningCommand.ProvisionTeam;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProvisionedTeamTest {

    private static final String ORG = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final UserId GRACE = new UserId("grace");
    private static final UserId HEIDI = new UserId("heidi");
    private static final UserId IVAN = new UserId("ivan");

    private final Given<OrganizationCommand, Organization, OrganizationEvent> unknown =
            new Given<>(
                    new Organization.Unknown(),
                    OrganizationDecider::decide,
                    OrganizationEvolution::evolve);
    private final Given<OrganizationCommand, Organization, OrganizationEvent> team =
            unknown.given(
                    new OrganizationFounded(ORG, "Engines", "team"),
                    joined(GRACE, "owner"),
                    joined(HEIDI, "member"),
                    new ExternalIdSet(ORG, "g-1"));

    @Test
    void a_team_is_founded_with_everybody_at_once() {
        ProvisionTeam wanted =
                new ProvisionTeam(ORG, "Engines", "g-1", of(GRACE), List.of(of(HEIDI), of(GRACE)));
        unknown.when(wanted)
                .then(
                        new OrganizationFounded(ORG, "Engines", "team"),
                        new MemberJoined(ORG, GRACE, "owner", "founded", false),
                        new MemberJoined(ORG, HEIDI, "member", "provisioned", false),
                        new ExternalIdSet(ORG, "g-1"));
        unknown.when(wanted).thenNames(List.of(name("engines"), known("g-1")), List.of());
        team.when(wanted).thenRefused("organization-name-taken");
    }

    @Test
    void whoever_is_in_it_already_stays_as_what_they_are() {
        team.when(change(null, null, List.of(GRACE, HEIDI, IVAN), Set.of(), false))
                .then(new MemberJoined(ORG, IVAN, "member", "provisioned", false));
    }

    @Test
    void who_replaces_the_members_keeps_those_who_are_more() {
        team.when(change(null, null, List.of(IVAN), Set.of(), true))
                .then(
                        new MemberJoined(ORG, IVAN, "member", "provisioned", false),
                        new MemberLeft(ORG, HEIDI, "member"));
    }

    @Test
    void the_last_owner_stays_and_then_nothing_is_done() {
        team.when(change("Pumps", null, List.of(IVAN), Set.of(GRACE), false))
                .thenRefused("last-owner");
        team.given(joined(IVAN, "owner"))
                .when(change(null, null, List.of(), Set.of(GRACE), false))
                .then(new MemberLeft(ORG, GRACE, "owner"));
        team.given(joined(IVAN, "owner"))
                .when(change(null, null, List.of(), Set.of(GRACE, IVAN), false))
                .thenRefused("last-owner");
    }

    @Test
    void not_everybody_of_a_very_large_team_leaves_at_once() {
        Given<OrganizationCommand, Organization, OrganizationEvent> large = team;
        for (int i = 0; i < 5_000; i++) {
            large = large.given(joined(new UserId("user-" + i), "member"));
        }
        large.when(change(null, null, List.of(), Set.of(), true)).thenRefused("too-many-values");
        large.when(change(null, null, List.of(HEIDI), Set.of(new UserId("user-1")), false))
                .then(new MemberLeft(ORG, new UserId("user-1"), "member"));
    }

    @Test
    void whoever_is_not_in_it_leaves_without_a_trace() {
        team.when(change(null, null, List.of(), Set.of(IVAN), false)).thenNothing();
    }

    @Test
    void names_and_ids_are_taken_and_set_free_together() {
        team.when(change("Pumps", "g-2", List.of(), Set.of(), false))
                .then(new OrganizationRenamed(ORG, "Pumps"), new ExternalIdSet(ORG, "g-2"));
        team.when(change("Pumps", "g-2", List.of(), Set.of(), false))
                .thenNames(
                        List.of(name("pumps"), known("g-2")),
                        List.of(name("engines"), known("g-1")));
        team.when(change(null, "", List.of(), Set.of(), false)).then(new ExternalIdSet(ORG, null));
        team.when(new DeleteOrganization(ORG, false))
                .thenNames(List.of(), List.of(name("engines"), known("g-1")));
    }

    @Test
    void only_teams_are_groups() {
        unknown.given(new OrganizationFounded(ORG, "Ops-Center", "system"))
                .when(change("Pumps", null, List.of(), Set.of(), false))
                .thenRefused("not-found");
    }

    private static ChangeTeam change(
            @Nullable String name,
            @Nullable String externalId,
            List<UserId> joining,
            Set<UserId> leaving,
            boolean othersLeave) {
        return new ChangeTeam(
                ORG,
                name,
                externalId,
                joining.stream().map(ProvisionedTeamTest::of).toList(),
                leaving,
                othersLeave);
    }

    private static Joining of(UserId user) {
        return new Joining(user, false);
    }

    private static MemberJoined joined(UserId user, String role) {
        return new MemberJoined(ORG, user, role, "added", false);
    }

    private static UniqueName name(String key) {
        return new UniqueName("organizations", key);
    }

    private static UniqueName known(String key) {
        return new UniqueName("organizations/external-id", key);
    }
}
