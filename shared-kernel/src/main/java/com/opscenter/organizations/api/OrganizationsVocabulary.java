package com.opscenter.organizations.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class OrganizationsVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType(
                        "organizations.OrganizationFounded",
                        1,
                        OrganizationEvent.OrganizationFounded.class),
                new EventType(
                        "organizations.OrganizationRenamed",
                        1,
                        OrganizationEvent.OrganizationRenamed.class),
                new EventType(
                        "organizations.OrganizationDescribed",
                        1,
                        OrganizationEvent.OrganizationDescribed.class),
                new EventType(
                        "organizations.OrganizationSettingsChanged",
                        1,
                        OrganizationEvent.OrganizationSettingsChanged.class),
                new EventType(
                        "organizations.OrganizationSuspended",
                        1,
                        OrganizationEvent.OrganizationSuspended.class),
                new EventType(
                        "organizations.OrganizationActivated",
                        1,
                        OrganizationEvent.OrganizationActivated.class),
                new EventType(
                        "organizations.InvitationSent", 1, InvitationEvent.InvitationSent.class),
                new EventType(
                        "organizations.InvitationResent",
                        1,
                        InvitationEvent.InvitationResent.class),
                new EventType(
                        "organizations.InvitationRevoked",
                        1,
                        InvitationEvent.InvitationRevoked.class),
                new EventType(
                        "organizations.InvitationExpired",
                        1,
                        InvitationEvent.InvitationExpired.class),
                new EventType(
                        "organizations.InvitationAccepted",
                        1,
                        InvitationEvent.InvitationAccepted.class),
                new EventType(
                        "organizations.MemberJoined", 1, OrganizationEvent.MemberJoined.class),
                new EventType(
                        "organizations.MemberRoleChanged",
                        1,
                        OrganizationEvent.MemberRoleChanged.class),
                new EventType("organizations.MemberLeft", 1, OrganizationEvent.MemberLeft.class),
                new EventType(
                        "organizations.OrganizationDeleted",
                        1,
                        OrganizationEvent.OrganizationDeleted.class),
                new EventType(
                        "organizations.ExternalIdSet", 1, OrganizationEvent.ExternalIdSet.class),
                new EventType("organizations.SiteOpened", 1, OrganizationEvent.SiteOpened.class));
    }
}
