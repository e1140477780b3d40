package com.opscenter.catalog.api;

import java.util.List;

/// The tiers every installation begins with.
public final class SeedTiers {

    public static final Tier TRIAL = new Tier("trial", 1, 700, 3, 1, false);
    public static final Tier STARTER = new Tier("starter", 2, 1_000, 3, 5, true);
    public static final Tier PROFESSIONAL = new Tier("professional", 3, 10_000, 5, 20, true);
    public static final Tier ENTERPRISE = new Tier("enterprise", 4, -1, 10, 100, true);

    /// The lowest first.
    public static final List<Tier> ALL = List.of(TRIAL, STARTER, PROFESSIONAL, ENTERPRISE);

    private SeedTiers() {}
}
