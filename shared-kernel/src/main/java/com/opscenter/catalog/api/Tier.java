package com.opscenter.catalog.api;

/// What an organization is on, or a person by exception.
///
/// @param word the name in the API
/// @param level higher is more
/// @param apiCallsLimit requests to language models in a period, -1 for any number
/// @param teamSeats how many people one organization may have
/// @param apiKeyLimit how many keys one person may have at a time
/// @param byok whether they may bring keys of their own to model providers
public record Tier(
        String word, int level, long apiCallsLimit, int teamSeats, int apiKeyLimit, boolean byok) {}
