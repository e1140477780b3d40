package com.opscenter.organizations.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.ExternalIdSet;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSettingsChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.store.SnapshotRoundTrip;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganizationSnapshotTest {

    private static final String ORG = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";

    @Test
    void a_snapshot_holds_everything_that_decisions_look_at() {
        OrganizationAggregate organization = new OrganizationAggregate();
        for (OrganizationEvent event :
                List.of(
                        new OrganizationFounded(ORG, "Acme", "team"),
                        new MemberJoined(ORG, new UserId("grace"), "owner", "founded", false),
                        new OrganizationSettingsChanged(ORG, Map.of("color", "blue"), Set.of()),
                        new ExternalIdSet(ORG, "engineering"),
                        new OrganizationSuspended(ORG),
                        new SiteOpened(ORG, "rack", "Rack", "Europe/Berlin"),
                        sent("one"),
                        sent("two"),
                        sent("three"),
                        new InvitationExpired(ORG, "two"),
                        new InvitationAccepted(ORG, "three", new UserId("heidi")))) {
            organization.on(event);
            assertThat(SnapshotRoundTrip.of(organization))
                    .as("after %s", event)
                    .usingRecursiveComparison()
                    .isEqualTo(organization);
        }
    }

    private static InvitationSent sent(String id) {
        return new InvitationSent(
                ORG,
                id,
                new Sealed(InvitationEvent.subject(id), "sealed"),
                "hash-" + id,
                "admin",
                new UserId("grace"),
                1,
                Instant.parse("2026-12-07T09:00:00Z"));
    }
}
