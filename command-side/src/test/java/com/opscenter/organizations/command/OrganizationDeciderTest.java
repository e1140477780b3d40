package com.opscenter.organizations.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.OrganizationCommand.OpenSite;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.Snapshots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganizationDeciderTest {

    private static final String ORG = SystemOrganization.ID;
    private static final OpenSite OPEN =
            new OpenSite(ORG, "home-rack", "Home rack", "Europe/Berlin");

    private final Given<OrganizationCommand, Organization, OrganizationEvent> unknown =
            new Given<>(
                    new Organization.Unknown(), OrganizationDecider::decide, Organization::evolve);
    private final Given<OrganizationCommand, Organization, OrganizationEvent> founded =
            unknown.given(new OrganizationFounded(ORG, "System", "system"));

    @Test
    void an_organization_is_founded_once() {
        var found = new FoundOrganization(ORG, "System", "system");
        unknown.when(found).then(new OrganizationFounded(ORG, "System", "system"));
        founded.when(found).thenRefused("organization-name-taken");
    }

    @Test
    void a_site_is_opened_once_and_only_in_an_organization() {
        founded.when(OPEN).then(new SiteOpened(ORG, "home-rack", "Home rack", "Europe/Berlin"));
        founded.after(OPEN).when(OPEN).thenRefused("in-use");
        unknown.when(OPEN).thenRefused("not-found");
    }

    @Test
    void a_snapshot_of_an_older_state_is_not_read() {
        assertThat(isRead(null)).isFalse();
        assertThat(isRead("1")).isFalse();
        assertThat(isRead(Snapshots.revision(OrganizationAggregate.class))).isTrue();
    }

    private static boolean isRead(@Nullable String revision) {
        return Snapshots.isReadAtRevision(OrganizationAggregate.class, "Organization", revision);
    }
}
