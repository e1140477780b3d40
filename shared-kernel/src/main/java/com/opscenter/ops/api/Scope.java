package com.opscenter.ops.api;

import org.jspecify.annotations.Nullable;

/// What is looked at: one organization, one site or all of them, now or at a position.
///
/// @param at a position of the past, null for now
public record Scope(String orgId, @Nullable String site, @Nullable Long at) {}
