package com.opscenter.adapters.keycloak;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Arrivals;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.identity.api.provider.ProviderException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who is known here, and becomes so.
final class KnownHere implements Directory, Arrivals {

    private final Map<UserId, UserStatus> known = new HashMap<>();
    private final Map<UserId, Arrival> arrived = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    KnownHere knows(UserId user, UserStatus status) {
        known.put(user, status);
        return this;
    }

    /// Somebody else has it.
    KnownHere knowsAddress(String email) {
        taken.add(email);
        return this;
    }

    Map<UserId, Arrival> arrived() {
        return arrived;
    }

    @Override
    public long arrive(Arrival arrival) {
        if (taken.contains(arrival.profile().email())) {
            throw new RefusedException(ProviderException.exists("email"));
        }
        arrived.put(arrival.user(), arrival);
        known.put(arrival.user(), UserStatus.ENABLED);
        return arrived.size();
    }

    @Override
    public long observed(UserId user, String issuer, Set<String> shown, Instant issuedAt) {
        throw new AssertionError("nobody has shown a token");
    }

    @Override
    public Optional<UserStatus> status(UserId id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Optional<Member> member(UserId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Member> serviceAccount(String clientId) {
        return Optional.empty();
    }

    @Override
    public String nameOf(Actor actor) {
        return actor.id();
    }

    @Override
    public List<UserId> named(String name) {
        return List.of();
    }

    @Override
    public Optional<UserId> writtenAt(String email) {
        return Optional.empty();
    }

    @Override
    public boolean awaitPosition(long position) {
        return true;
    }
}
