package com.opscenter.identity.api;

import com.opscenter.commands.api.Command;
import com.opscenter.organizations.api.SystemOrganization;

/// What is asked about a copy of all that is kept of somebody, by themselves.
public sealed interface OwnDataCommand extends Command {

    /// The job by which it was asked for.
    String export();

    UserId user();

    @Override
    default String targetId() {
        return "own-data/" + export();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:read");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Oneself(user());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    record RequestOwnData(String export, UserId user) implements OwnDataCommand {}

    /// Before the first word of the file leaves.
    record TakeOwnData(String export, UserId user) implements OwnDataCommand {}
}
