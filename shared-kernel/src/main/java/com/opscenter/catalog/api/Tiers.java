package com.opscenter.catalog.api;

import java.util.List;
import java.util.Optional;

/// The tiers there are, by the words that events and the API call them.
public interface Tiers {

    Optional<Tier> find(String word);

    /// The lowest first.
    List<Tier> all();

    /// Whoever never subscribed is on this one.
    Tier standard();

    /// What an organization is on.
    default Tier ofOrganization(String orgId) {
        return standard();
    }
}
