package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.organizations.api.SystemOrganization;
import org.jspecify.annotations.Nullable;

/// The steps of one enrollment that nobody needs to be allowed. Each has a key of its own, whoever
/// takes it: taken twice it is taken once.
record OwnSteps(String enrollment, String correlationId, @Nullable String causationId) {

    private static final Actor SELF = Actor.system("enrollment");

    CommandContext step(String name) {
        String key = "enrollment/" + enrollment + "#" + name;
        return new CommandContext(
                Requests.commandId(SELF, key),
                Caller.own(SELF, SystemOrganization.ID),
                null,
                correlationId,
                causationId,
                null,
                null,
                new Idempotency(key, key),
                null);
    }
}
