package com.opscenter.organizations.command;

import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import java.util.HashSet;
import java.util.Set;

/// An organization as far as decisions need it.
sealed interface Organization {

    record Unknown() implements Organization {}

    /// @param sites ids of its sites
    record Founded(Set<String> sites) implements Organization {}

    static Organization evolve(Organization organization, OrganizationEvent event) {
        return switch (event) {
            case OrganizationFounded _ -> new Founded(Set.of());
            case SiteOpened(_, var site, _, _) -> {
                Set<String> sites = new HashSet<>();
                if (organization instanceof Founded founded) {
                    sites.addAll(founded.sites());
                }
                sites.add(site);
                yield new Founded(Set.copyOf(sites));
            }
        };
    }
}
