package com.opscenter.catalog.query;

import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The tiers that are there from the start; nobody makes others yet.
@Component
class FirstTiers implements Tiers {

    @Override
    public Optional<Tier> find(String word) {
        return all().stream().filter(tier -> tier.word().equals(word)).findFirst();
    }

    @Override
    public List<Tier> all() {
        return SeedTiers.ALL;
    }

    @Override
    public Tier standard() {
        return SeedTiers.TRIAL;
    }
}
