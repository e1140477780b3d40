package com.opscenter.commands.api;

import com.opscenter.identity.api.Actor;
import java.util.Set;

/// Asks for steps in the lives of commands; answered with a list of [CommandView], the command as
/// it stood after each step, in order.
public sealed interface FindSteps {

    /// Steps begin after this position.
    long after();

    /// Of some commands by key, whoever asked for them.
    ///
    /// @param upTo the last position of interest: rows may have moved on meanwhile
    record OfCommands(Set<String> keys, long after, long upTo) implements FindSteps {}

    /// Of all commands somebody asked for in an organization.
    record OfRequester(String orgId, Actor requester, long after) implements FindSteps {}
}
