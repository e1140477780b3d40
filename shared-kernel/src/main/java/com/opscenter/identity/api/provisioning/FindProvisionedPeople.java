package com.opscenter.identity.api.provisioning;

import org.jspecify.annotations.Nullable;

/// Asks for people in the order in which they were created; answered with a [PeoplePage]. What is
/// null does not matter, everything else must hold.
///
/// @param username and `email`: whatever their case
/// @param externalId as it was written
/// @param offset how many to leave out at the beginning
/// @param limit 0 to be told only how many there are
public record FindProvisionedPeople(
        @Nullable String id,
        @Nullable String username,
        @Nullable String email,
        @Nullable String externalId,
        @Nullable Boolean active,
        int offset,
        int limit) {

    /// Without anything personal.
    @Override
    public String toString() {
        return "FindProvisionedPeople[***]";
    }
}
