package com.opscenter.organizations.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.UserId;
import com.opscenter.names.api.UniqueName;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.ActivateOrganization;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.ChangeSettings;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.OrganizationCommand.DescribeOrganization;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.OrganizationCommand.OpenSite;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.OrganizationCommand.SuspendOrganization;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationActivated;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSettingsChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.testing.Snapshots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganizationDeciderTest {

    private static final String ORG = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final UserId GRACE = new UserId("grace");
    private static final UserId HEIDI = new UserId("heidi");
    private static final Map<String, String> NOTED = Map.of("color", "red", "floor", "3");
    private static final OpenSite OPEN =
            new OpenSite(ORG, "home-rack", "Home rack", "Europe/Berlin");

    private final Given<OrganizationCommand, Organization, OrganizationEvent> unknown =
            new Given<>(
                    new Organization.Unknown(),
                    OrganizationDecider::decide,
                    OrganizationEvolution::evolve);
    private final Given<OrganizationCommand, Organization, OrganizationEvent> team =
            unknown.given(new OrganizationFounded(ORG, "Acme", "team"));

    @Test
    void a_team_is_founded_once_and_its_founder_owns_it() {
        var found = new FoundOrganization(ORG, "Acme", "team", "Acme Inc.", joining());
        unknown.when(found)
                .then(
                        new OrganizationFounded(ORG, "Acme", "team"),
                        new OrganizationDescribed(ORG, "Acme Inc.", null),
                        new MemberJoined(ORG, GRACE, "owner", "founded", false));
        unknown.when(found).thenNames(List.of(name("acme")), List.of());
        team.when(found).thenRefused("organization-name-taken");
    }

    @Test
    void what_our_own_parts_found_has_no_owner_and_takes_no_name() {
        var found = new FoundOrganization(ORG, "Ops-Center", "system");
        unknown.when(found).then(new OrganizationFounded(ORG, "Ops-Center", "system"));
        unknown.when(found).thenNames(List.of(), List.of());
    }

    @Test
    void a_name_is_freed_for_another_unless_it_is_only_written_otherwise() {
        var renamed = new DescribeOrganization(ORG, "Umbrella", null, null);
        team.when(renamed).then(new OrganizationRenamed(ORG, "Umbrella"));
        team.when(renamed).thenNames(List.of(name("umbrella")), List.of(name("acme")));
        team.when(new DescribeOrganization(ORG, "ACME", null, null))
                .thenNames(List.of(), List.of());
        team.when(new DescribeOrganization(ORG, "Acme", null, null)).thenNothing();
    }

    @Test
    void what_is_not_named_stays_and_what_is_empty_goes() {
        var described =
                team.given(new OrganizationDescribed(ORG, "Acme Inc.", "https://a.example.com"));
        described
                .when(new DescribeOrganization(ORG, null, "Acme Ltd.", null))
                .then(new OrganizationDescribed(ORG, "Acme Ltd.", "https://a.example.com"));
        described
                .when(new DescribeOrganization(ORG, null, null, ""))
                .then(new OrganizationDescribed(ORG, "Acme Inc.", null));
        described.when(new DescribeOrganization(ORG, null, null, null)).thenNothing();
    }

    @Test
    void a_personal_organization_keeps_the_name_of_its_person() {
        var personal = unknown.given(new OrganizationFounded(ORG, "personal-5b1e0c52", "personal"));
        personal.when(new DescribeOrganization(ORG, "Acme", null, null))
                .thenRefused("validation-failed");
    }

    @Test
    void with_a_team_everybody_leaves_and_its_name_is_free() {
        var delete = new DeleteOrganization(ORG, false);
        var peopled =
                team.given(
                        new MemberJoined(ORG, HEIDI, "member", "added", false),
                        new MemberJoined(ORG, GRACE, "owner", "founded", false));
        peopled.when(delete)
                .then(
                        new MemberLeft(ORG, GRACE, "owner"),
                        new MemberLeft(ORG, HEIDI, "member"),
                        new OrganizationDeleted(ORG));
        peopled.when(delete).thenNames(List.of(), List.of(name("acme")));
    }

    @Test
    void what_was_deleted_is_nothing_any_more() {
        var delete = new DeleteOrganization(ORG, false);
        var deleted = team.after(delete);
        deleted.when(delete).thenRefused("not-found");
        deleted.when(OPEN).thenRefused("not-found");
        deleted.when(new DescribeOrganization(ORG, "Umbrella", null, null))
                .thenRefused("not-found");
        deleted.when(new AddMember(ORG, joining(), "owner", "added")).thenRefused("not-found");
        deleted.when(new RemoveMember(ORG, GRACE, true)).thenRefused("not-found");
        deleted.when(new FoundOrganization(ORG, "Acme", "team"))
                .thenRefused("organization-name-taken");
        unknown.when(delete).thenRefused("not-found");
    }

    @Test
    void a_personal_one_goes_with_its_person_and_frees_no_name() {
        var personal = unknown.given(new OrganizationFounded(ORG, "personal-5b1e0c52", "personal"));
        personal.when(new DeleteOrganization(ORG, true)).thenNames(List.of(), List.of());
        personal.when(new DeleteOrganization(ORG, false)).thenRefused("validation-failed");
    }

    @Test
    void that_of_the_house_stays_and_stays_active() {
        var house = unknown.given(new OrganizationFounded(ORG, "Ops-Center", "system"));
        house.when(new DeleteOrganization(ORG, true)).thenRefused("validation-failed");
        house.when(new SuspendOrganization(ORG)).thenRefused("in-use");
    }

    @Test
    void one_with_sites_is_not_deleted() {
        team.after(OPEN).when(new DeleteOrganization(ORG, false)).thenRefused("in-use");
    }

    @Test
    void it_is_suspended_and_active_again_once() {
        var suspend = new SuspendOrganization(ORG);
        var activate = new ActivateOrganization(ORG);
        team.when(suspend).then(new OrganizationSuspended(ORG));
        team.when(activate).thenNothing();
        team.after(suspend).when(suspend).thenNothing();
        team.after(suspend).when(activate).then(new OrganizationActivated(ORG));
    }

    @Test
    void settings_that_are_not_named_stay_and_those_without_a_value_go() {
        var noted = team.given(new OrganizationSettingsChanged(ORG, NOTED, Set.of()));
        Map<String, @Nullable String> wanted = new HashMap<>();
        wanted.put("color", "blue");
        wanted.put("floor", null);
        wanted.put("desk", null);
        noted.when(new ChangeSettings(ORG, wanted))
                .then(
                        new OrganizationSettingsChanged(
                                ORG, Map.of("color", "blue"), Set.of("floor")));
        noted.when(new ChangeSettings(ORG, Map.of("color", "red"))).thenNothing();
    }

    @Test
    void a_hundred_settings_are_enough() {
        Map<String, @Nullable String> many = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            many.put("name-" + i, "value");
        }
        var full = team.after(new ChangeSettings(ORG, many));
        full.when(new ChangeSettings(ORG, Map.of("color", "red"))).thenRefused("validation-failed");
        full.when(new ChangeSettings(ORG, Map.of("name-1", "other")))
                .then(new OrganizationSettingsChanged(ORG, Map.of("name-1", "other"), Set.of()));
    }

    @Test
    void a_site_is_opened_once_and_only_in_an_organization() {
        team.when(OPEN).then(new SiteOpened(ORG, "home-rack", "Home rack", "Europe/Berlin"));
        team.after(OPEN).when(OPEN).thenRefused("in-use");
        unknown.when(OPEN).thenRefused("not-found");
    }

    @Test
    void a_snapshot_of_an_older_state_is_not_read() {
        assertThat(isRead(null)).isFalse();
        assertThat(isRead("1")).isFalse();
        assertThat(isRead("3")).isFalse();
        assertThat(isRead(Snapshots.revision(OrganizationAggregate.class))).isTrue();
    }

    private static Joining joining() {
        return new Joining(GRACE, false);
    }

    private static UniqueName name(String words) {
        return UniqueName.of("organizations", words);
    }

    private static boolean isRead(@Nullable String revision) {
        return Snapshots.isReadAtRevision(OrganizationAggregate.class, "Organization", revision);
    }
}
