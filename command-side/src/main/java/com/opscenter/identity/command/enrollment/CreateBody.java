package com.opscenter.identity.command.enrollment;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.identity.command.people.Corrections.Said;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who is to be created.
///
/// @param username the e-mail address without it
/// @param password only handed to the provider; without it the person chooses one by a letter
/// @param temporary whether another password must be chosen at the first sign-in, which is so
///   without it
/// @param tier `trial`, which it is without it, leaves the tier to the organization
/// @param role `viewer` when neither this nor `roles` is given
/// @param roles names, or objects with a `name`
/// @param organization its name, when `organizationId` is not known
/// @param initialCredits must be 0
/// @param others members nobody knows, which are named in a warning
// A password is wiped after use, which no text can be.
@SuppressWarnings("ArrayRecordComponent")
record CreateBody(
        @Nullable String email,
        @Nullable String username,
        @Nullable String firstName,
        @Nullable String lastName,
        char @Nullable [] password,
        @JsonProperty("temporary_password") @Nullable Boolean temporary,
        @Nullable Boolean enabled,
        @Nullable Boolean emailVerified,
        @JsonAlias({"subscription_tier", "subscriptionTier"}) @Nullable String tier,
        @Nullable String role,
        @JsonAlias("keycloakRoles") @Nullable List<Object> roles,
        @Nullable String organizationId,
        @Nullable String organization,
        @JsonProperty("org_role") @Nullable String orgRole,
        @JsonAlias("send_onboarding_email") @Nullable Boolean sendWelcomeEmail,
        @Nullable Long initialCredits,
        @Nullable Long apiCallLimitOverride,
        @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> tags,
        @Nullable String internalNotes,
        @JsonAnySetter @Nullable Map<String, Object> others) {

    /// To be wiped by whoever takes it; null when the person is to choose one.
    @Nullable Password chosen() {
        return password == null ? null : new Password(password, temporary == null || temporary);
    }

    /// Of somebody who is there: what can be changed of them. Their password is theirs, and where
    /// they belong is said by members.
    Said said() {
        refuse("password", password);
        refuse("organization", organization);
        refuse("organizationId", organizationId);
        refuse("org_role", orgRole);
        return new Said(
                username == null ? null : username.strip(),
                firstName,
                lastName,
                enabled,
                emailVerified,
                tier,
                apiCallLimitOverride,
                named().isEmpty() ? null : named(),
                tags,
                internalNotes);
    }

    private static void refuse(String member, @Nullable Object given) {
        if (given != null) {
            throw PersonWords.wrong(
                    member, "there", "cannot be given by a file to somebody who is there");
        }
    }

    /// The roles, in `role` or `roles`.
    Set<String> named() {
        Set<String> named = new HashSet<>();
        if (role != null) {
            named.add(role);
        }
        for (Object one : Objects.requireNonNullElse(roles, List.of())) {
            Object name = one instanceof Map<?, ?> object ? object.get("name") : one;
            if (!(name instanceof String word)) {
                throw PersonWords.wrong("roles", "format", "must be names of roles");
            }
            named.add(word);
        }
        return Set.copyOf(named);
    }

    @Override
    public String toString() {
        return "CreateBody[***]";
    }
}
