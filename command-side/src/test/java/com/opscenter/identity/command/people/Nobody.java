package com.opscenter.identity.command.people;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import java.util.List;
import java.util.Optional;

/// A directory in which nobody stands.
final class Nobody implements Directory {

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
