package com.opscenter.store;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationResent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.OrganizationEvent.ExternalIdSet;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationActivated;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSettingsChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One event of every type about members and words of organizations.
final class SampleOrganizations {

    private static final String ORG = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final UserId USER = new UserId("0ff8d223-6f0b-4c8e-9d0a-2f6b1c7d8e90");

    private static final String INVITATION = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
    private static final Sealed EMAIL = new Sealed("invitation/" + INVITATION, "q83vEjRW");
    private static final Instant END = Instant.parse("2026-12-07T09:00:00Z");

    private SampleOrganizations() {}

    static List<Event> all() {
        return List.of(
                new OrganizationRenamed(ORG, "Acme"),
                new OrganizationDescribed(ORG, "Acme Inc.", "https://acme.example.com/logo.png"),
                new OrganizationSettingsChanged(ORG, Map.of("color", "blue"), Set.of("floor")),
                new OrganizationSuspended(ORG),
                new OrganizationActivated(ORG),
                new InvitationSent(ORG, INVITATION, EMAIL, "5f2c", "billing_admin", USER, 1, END),
                new InvitationExpired(ORG, INVITATION),
                new InvitationResent(ORG, INVITATION, EMAIL, 2, END),
                new InvitationRevoked(ORG, INVITATION),
                new InvitationAccepted(ORG, INVITATION, USER),
                new MemberJoined(ORG, USER, "owner", "founded", false),
                new MemberRoleChanged(ORG, USER, "owner", "billing_admin"),
                new MemberLeft(ORG, USER, "billing_admin"),
                new ExternalIdSet(ORG, "engineering"),
                new OrganizationDeleted(ORG));
    }
}
