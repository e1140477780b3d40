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
                new EventType("organizations.SiteOpened", 1, OrganizationEvent.SiteOpened.class));
    }
}
