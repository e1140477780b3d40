package com.opscenter.store;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import java.util.List;

/// One event of every type about members and words of organizations.
final class SampleOrganizations {

    private static final String ORG = "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90";
    private static final UserId USER = new UserId("0ff8d223-6f0b-4c8e-9d0a-2f6b1c7d8e90");

    private SampleOrganizations() {}

    static List<Event> all() {
        return List.of(
                new OrganizationRenamed(ORG, "Acme"),
                new OrganizationDescribed(ORG, "Acme Inc.", "https://acme.example.com/logo.png"),
                new MemberJoined(ORG, USER, "owner", "founded", false),
                new MemberRoleChanged(ORG, USER, "owner", "billing_admin"),
                new MemberLeft(ORG, USER, "billing_admin"),
                new OrganizationDeleted(ORG));
    }
}
