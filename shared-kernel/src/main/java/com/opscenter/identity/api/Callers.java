package com.opscenter.identity.api;

import java.time.Instant;
import java.util.Optional;

/// Tells who a connection is that lives longer than one request, and who work is done for that
/// does.
public interface Callers {

    /// The caller of an `Authorization` header (`Bearer …`, a token or an API key); empty when it
    /// is invalid or expired. Refuses whoever has the right secret of a key that is over or not
    /// good from there, and tells why.
    ///
    /// @param address of the client
    Optional<Caller> ofAuthorization(String header, String address);

    /// The caller acting for an organization they name; empty when it is not theirs to name.
    Optional<Caller> actingFor(Caller caller, String orgId);

    /// The same caller as of now: other roles, memberships or another acting organization when they
    /// changed, empty once the session ended, the token expired or the account was suspended.
    /// Called about every second for each open connection, so it must be cheap.
    Optional<Caller> refresh(Caller caller);

    /// When the session ends unless it is used before; empty for tokens and keys, and where that is
    /// not known. As cheap as [#refresh].
    default Optional<Instant> endOf(Caller caller) {
        return Optional.empty();
    }

    /// Whoever goes on to act by what they started, without being there, as of now; empty once they
    /// may not come in, or may not act for the organization.
    Optional<Caller> ofActor(Actor actor, String orgId);

    /// The same, acting for their primary organization.
    Optional<Caller> ofActor(Actor actor);
}
