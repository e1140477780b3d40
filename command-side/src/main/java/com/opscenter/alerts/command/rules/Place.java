package com.opscenter.alerts.command.rules;

/// Where a rule watches.
///
/// @param rule its slug
/// @param key of the entity
record Place(String rule, String key) {}
