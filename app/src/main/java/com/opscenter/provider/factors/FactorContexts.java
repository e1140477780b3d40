package com.opscenter.provider.factors;

import com.opscenter.commands.api.CommandContext;
import java.util.UUID;

/// A request that gives several commands gives each under an id of its own.
final class FactorContexts {

    private FactorContexts() {}

    static CommandContext again(CommandContext context) {
        return new CommandContext(
                UUID.randomUUID().toString(),
                context.caller(),
                context.site(),
                context.correlationId(),
                context.causationId(),
                context.reason(),
                context.client(),
                null,
                null);
    }
}
