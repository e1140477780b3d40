package com.opscenter.alerts.api;

/// Asks for one alert as it stands once the read model has passed `after`; answered with an
/// optional [AlertView].
public record FindAlert(AlertId alert, long after) {}
