package com.opscenter.security;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.SystemOrganization;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The organization everybody acts for, by the name it was founded under.
@Component
class ActingOrganization {

    private final EventReader history;
    private volatile @Nullable String name;

    ActingOrganization(EventReader history) {
        this.history = history;
    }

    /// The id until it is founded.
    String name() {
        String known = name;
        if (known == null) {
            known = founded();
            name = known;
        }
        return known == null ? SystemOrganization.ID : known;
    }

    private @Nullable String founded() {
        for (StoredEvent event :
                history.stream("organization/" + SystemOrganization.ID, history.head())) {
            if (event.payload() instanceof OrganizationFounded founded) {
                return founded.name();
            }
        }
        return null;
    }
}
