package com.opscenter.identity.command.people;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is to become of somebody. What is not named stays as it is.
///
/// @param username can only be named as it is
/// @param firstName and `lastName`: empty to take it away
/// @param tier null clears the exception: then the tier of the organization holds
/// @param apiCallLimit null clears the exception; -1 for any number
/// @param organizationId the primary organization, one they belong to
/// @param notes null takes them away
/// @param attributes all of them
@JsonIgnoreProperties(ignoreUnknown = true)
record ChangeBody(
        @Nullable String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Boolean enabled,
        @Nullable Boolean emailVerified,
        @JsonProperty("subscription_tier") @JsonAlias("tier") @Nullable JsonNode tier,
        @JsonProperty("apiCallLimitOverride") @Nullable JsonNode apiCallLimit,
        @Nullable String organizationId,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> roles,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> tags,
        @JsonProperty("internal_notes") @JsonAlias("internalNotes") @Nullable JsonNode notes,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> attributes) {}
