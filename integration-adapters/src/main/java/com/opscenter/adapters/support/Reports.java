package com.opscenter.adapters.support;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.sources.api.SourceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sends what the adapter of one source has to say, in the source's own name.
public final class Reports {

    private final Commands commands;
    private final Caller caller;
    private final String site;

    public Reports(Commands commands, SourceId source, String orgId, String site) {
        this.commands = commands;
        this.caller = Caller.own(Actor.adapter(source.value()), orgId);
        this.site = site;
    }

    /// A set of observations that belong together, such as those of one poll.
    public String newCorrelation() {
        return UUID.randomUUID().toString();
    }

    public Outcome send(Command command, String correlationId) {
        return send(command, correlationId, null);
    }

    /// Sends what follows from an event.
    public Outcome send(Command command, StoredEvent cause) {
        return send(command, cause.metadata().correlationId(), cause.id());
    }

    private Outcome send(Command command, String correlationId, @Nullable String causationId) {
        String commandId = UUID.randomUUID().toString();
        return commands.send(
                command,
                new CommandContext(
                        commandId,
                        caller,
                        site,
                        correlationId,
                        causationId,
                        null,
                        null,
                        null,
                        null));
    }
}
