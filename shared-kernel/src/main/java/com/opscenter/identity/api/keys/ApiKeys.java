package com.opscenter.identity.api.keys;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserId;
import java.util.Optional;
import java.util.Set;

/// Looks keys up in our own read model; asked with every call, so it must be cheap. What happened
/// to a key counts from when the projection has passed it, on every node.
public interface ApiKeys {

    /// One that was looked up lately, without looking; also one that was revoked or has expired.
    default Optional<KnownApiKey> remembered(String keyId) {
        return Optional.empty();
    }

    /// Also one that was revoked or has expired.
    Optional<KnownApiKey> find(String keyId);

    /// The ids of somebody's keys, those that ended included.
    default Set<String> of(UserId owner) {
        return Set.of();
    }

    /// Whether what an actor began is the caller's own: what a key of theirs began is. A key has
    /// nothing but what it began itself.
    default boolean isOwn(Caller caller, Actor actor) {
        return caller.actor().equals(actor)
                || (caller.actor().type() != Actor.Type.API_KEY
                        && owner(actor).filter(owner -> owner.equals(caller.person())).isPresent());
    }

    /// Whose key it is; empty for whoever is none.
    default Optional<UserId> owner(Actor actor) {
        return actor.type() == Actor.Type.API_KEY
                ? find(actor.id()).map(KnownApiKey::owner)
                : Optional.empty();
    }
}
