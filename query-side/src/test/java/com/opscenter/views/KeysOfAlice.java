package com.opscenter.views;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeys;
import com.opscenter.identity.api.keys.KnownApiKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two keys, both of Alice.
public final class KeysOfAlice implements ApiKeys {

    public static final Actor ONE = new Actor(Actor.Type.API_KEY, "one");
    public static final Actor OTHER = new Actor(Actor.Type.API_KEY, "other");

    private static final UserId ALICE = new UserId(InMemoryHistory.ALICE.id());

    /// Alice as she calls with the first of them.
    public static Caller caller(Caller alice) {
        return new Caller(
                ONE,
                ALICE,
                alice.name(),
                alice.roles(),
                Set.of(),
                alice.memberships(),
                alice.orgId(),
                null,
                "one#0",
                new KeyScopes(Set.of("power:read")));
    }

    @Override
    public Optional<KnownApiKey> find(String keyId) {
        return of(ALICE).contains(keyId)
                ? Optional.of(
                        new KnownApiKey(
                                keyId,
                                ALICE,
                                "CI",
                                new KeyScopes(Set.of("power:read")),
                                null,
                                List.of(),
                                false,
                                ReadSide.NOW.plusSeconds(60),
                                0,
                                "hash",
                                null))
                : Optional.empty();
    }

    @Override
    public Set<String> of(UserId owner) {
        return owner.equals(ALICE) ? Set.of(ONE.id(), OTHER.id()) : Set.of();
    }
}
