package com.opscenter.approvals.api;

/// One thing a waiting command asks for, in its own words.
///
/// @param path of the member, such as `settings.name`
public record Asked(String path, String value) {}
