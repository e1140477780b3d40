package com.opscenter.identity.query.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opscenter.identity.api.UserView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One person with all there is to know; its members are those of the list and these.
///
/// @param api_calls_reset_date null for whoever has no subscription
/// @param org_role in the primary organization, null for whoever is no member of it
/// @param internal_notes of the administrators
record PersonView(
        @JsonUnwrapped UserView user,
        @Nullable Instant api_calls_reset_date,
        @Nullable String org_role,
        Map<String, String> attributes,
        @Nullable String internal_notes,
        @Nullable SuspensionView suspension,
        Idp idp) {

    /// @param by the name of whoever did it
    record SuspensionView(@Nullable String reason, Instant at, String by) {}

    /// @param provider `embedded` or the issuer URL of the outside one
    /// @param linked whether they sign in by an account of the provider that is in use here
    /// @param drift in what the account differs from what is wanted
    record Idp(String provider, boolean linked, List<String> drift) {}
}
