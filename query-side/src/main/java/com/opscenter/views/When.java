package com.opscenter.views;

import org.jspecify.annotations.Nullable;

/// What every read may say about time.
///
/// @param at the past: an RFC 3339 instant or `pos:<position>`
/// @param after the position the answer must reflect at least
public record When(@Nullable String at, @Nullable String after) {}
