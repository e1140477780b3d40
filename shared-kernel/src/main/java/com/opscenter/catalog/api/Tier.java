package com.opscenter.catalog.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an organization is on. Whoever never subscribed is on trial.
public enum Tier {
    TRIAL(3),
    STARTER(3),
    PROFESSIONAL(5),
    ENTERPRISE(10);

    private final int teamSeats;

    Tier(int teamSeats) {
        this.teamSeats = teamSeats;
    }

    /// The name in the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tier> of(String word) {
        return Arrays.stream(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }

    /// How many people one organization may have.
    public int teamSeats() {
        return teamSeats;
    }
}
