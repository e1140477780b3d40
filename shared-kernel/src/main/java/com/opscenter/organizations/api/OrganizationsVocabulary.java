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
                new EventType("organizations.SiteOpened", 1, OrganizationEvent.SiteOpened.class));
    }
}
