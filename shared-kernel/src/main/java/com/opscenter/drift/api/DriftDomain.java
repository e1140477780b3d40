package com.opscenter.drift.api;

import java.util.Locale;

/// Where something drifts.
public enum DriftDomain {
    /// Outlets and ports.
    INFRA,
    /// Users, as the identity provider has them.
    IDENTITY,
    /// Plans, as the billing systems have them.
    BILLING;

    /// The word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
