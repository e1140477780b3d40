package com.opscenter.organizations.api;

import java.util.Map;

/// What is noted with an organization, by name.
///
/// @param version of the organization
public record SettingsView(Map<String, String> settings, long version) {}
