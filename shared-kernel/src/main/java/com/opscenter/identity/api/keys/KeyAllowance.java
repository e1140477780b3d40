package com.opscenter.identity.api.keys;

import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;

/// How many keys that can be used somebody may have: their tier says so. Machines are on no tier.
public final class KeyAllowance {

    private KeyAllowance() {}

    public static int of(UserId owner, Directory directory, Tiers tiers) {
        boolean machine =
                directory
                        .member(owner)
                        .filter(member -> member.type() == Actor.Type.SERVICE)
                        .isPresent();
        return machine
                ? SeedTiers.ENTERPRISE.apiKeyLimit()
                : directory
                        .tier(owner)
                        .flatMap(tiers::find)
                        .map(Tier::apiKeyLimit)
                        .orElseGet(() -> tiers.standard().apiKeyLimit());
    }
}
