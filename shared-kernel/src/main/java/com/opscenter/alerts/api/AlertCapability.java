package com.opscenter.alerts.api;

/// What a source can do for this feature, in the words of its capabilities.
public final class AlertCapability {

    /// What it lists can be deleted there, for good.
    public static final String DELETE = "delete-alerts";

    private AlertCapability() {}
}
