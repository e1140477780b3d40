package com.opscenter.assembly;

import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import java.util.List;
import java.util.Optional;

/// Everybody is on the lowest tier, and there is no other.
final class OnlyTrial implements Tiers {

    @Override
    public Optional<Tier> find(String word) {
        return all().stream().filter(tier -> tier.word().equals(word)).findFirst();
    }

    @Override
    public List<Tier> all() {
        return List.of(standard());
    }

    @Override
    public Tier standard() {
        return SeedTiers.TRIAL;
    }
}
