package com.opscenter.start;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the start asks for, as `system/first-start`. Everything is asked once: the history says
/// what is there already.
@Component
class OwnCommands {

    private static final Caller SELF =
            Caller.own(Actor.system("first-start"), SystemOrganization.ID);

    private final Commands commands;
    private final EventReader history;
    private final String correlationId = UUID.randomUUID().toString();

    OwnCommands(Commands commands, EventReader history) {
        this.commands = commands;
        this.history = history;
    }

    /// @return position of the last event
    long send(Command command, @Nullable String site) {
        return commands.send(command, context(site)).orRefuse().position();
    }

    CommandContext context(@Nullable String site) {
        return new CommandContext(
                UUID.randomUUID().toString(),
                SELF,
                site,
                correlationId,
                null,
                "start",
                null,
                null,
                null);
    }

    List<StoredEvent> events(String stream) {
        return history.stream(stream, history.head());
    }

    boolean isNew(String stream) {
        return events(stream).isEmpty();
    }
}
