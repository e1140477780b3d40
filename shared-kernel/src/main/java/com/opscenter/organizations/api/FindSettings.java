package com.opscenter.organizations.api;

/// Asks for what is noted with an organization once the read model has passed `after`; answered
/// with an optional [SettingsView].
public record FindSettings(String orgId, long after) {}
