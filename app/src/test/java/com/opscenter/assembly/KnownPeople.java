package com.opscenter.assembly;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Arrivals.Arrival;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A directory that is told who there is.
final class KnownPeople implements Directory {

    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final Map<String, Member> machines = new ConcurrentHashMap<>();

    void person(String id, String username, SystemRole role) {
        members.put(
                id,
                new Member(
                        new UserId(id),
                        Actor.Type.USER,
                        "embedded",
                        username,
                        username + "@example.com",
                        "First",
                        "Last",
                        Set.of(role.word()),
                        Set.of(),
                        UserStatus.ENABLED,
                        SystemOrganization.ID));
    }

    void put(Arrival arrival) {
        Profile profile = arrival.profile();
        members.put(
                arrival.user().value(),
                new Member(
                        arrival.user(),
                        Actor.Type.USER,
                        arrival.issuer(),
                        profile.username(),
                        profile.email(),
                        profile.firstName(),
                        profile.lastName(),
                        arrival.roles(),
                        Set.of(),
                        UserStatus.ENABLED,
                        SystemOrganization.ID));
    }

    void machine(String id, String clientId, Set<Permission> explicit) {
        Member member =
                new Member(
                        new UserId(id),
                        Actor.Type.SERVICE,
                        "embedded",
                        clientId,
                        null,
                        null,
                        null,
                        Set.of(),
                        explicit,
                        UserStatus.ENABLED,
                        SystemOrganization.ID);
        members.put(id, member);
        machines.put(clientId, member);
    }

    @Override
    public Optional<Member> member(UserId id) {
        return Optional.ofNullable(members.get(id.value()));
    }

    @Override
    public Optional<UserId> writtenAt(String email) {
        return members.values().stream()
                .filter(member -> email.equalsIgnoreCase(member.email()))
                .map(Member::id)
                .findFirst();
    }

    @Override
    public List<UserId> named(String name) {
        return members.values().stream()
                .filter(member -> name.equals(member.username()))
                .map(Member::id)
                .toList();
    }

    @Override
    public Optional<Member> serviceAccount(String clientId) {
        return Optional.ofNullable(machines.get(clientId));
    }

    @Override
    public String nameOf(Actor actor) {
        return actor.id();
    }

    @Override
    public boolean awaitPosition(long position) {
        return true;
    }
}
