package com.opscenter.identity.api;

import java.time.Instant;
import java.util.Set;

/// Makes somebody known who comes with a token of an outside provider, and notes what tokens say of
/// those who are known.
public interface Arrivals {

    /// Somebody the provider vouches for and nobody here knows.
    ///
    /// @param issuer of the provider, as events name it
    /// @param roles their words, at least one
    record Arrival(
            UserId user, String issuer, Profile profile, boolean emailVerified, Set<String> roles) {

        public Arrival {
            roles = Set.copyOf(roles);
        }
    }

    /// Registers them, with an organization of their own; asked at once by several requests, once.
    /// Refuses with `user-exists` when somebody else has the address or the name, whether or not
    /// the provider verified it, and with `validation-failed` for words that cannot be.
    ///
    /// @return a position at which they are known
    long arrive(Arrival arrival);

    /// The newer of the last change here and of the token decides what somebody holds.
    ///
    /// @param shown the token's roles that are there from the start, at least one
    /// @param issuedAt when the provider made the token
    /// @return position of the last event, 0 when it was no news
    long observed(UserId user, String issuer, Set<String> shown, Instant issuedAt);
}
