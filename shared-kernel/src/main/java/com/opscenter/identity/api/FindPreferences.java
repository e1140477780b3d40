package com.opscenter.identity.api;

/// Asks for a person's preferences as they stand once the read model has passed `after`; answered
/// with an optional [PreferencesView].
public record FindPreferences(UserId user, long after) {}
