package com.opscenter.sources.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.Requests;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import org.springframework.stereotype.Component;

/// A source's own credential goes with it; a shared one stays.
@Component
class WhenSourceRemovedThenRemoveItsCredential implements Reaction<SourceRemoved> {

    private static final Actor SOURCES = Actor.system("sources");

    private final RegisteredSources registered;
    private final OwnCredentials credentials;
    private final SourceRegistry registry;

    WhenSourceRemovedThenRemoveItsCredential(
            RegisteredSources registered, OwnCredentials credentials, SourceRegistry registry) {
        this.registered = registered;
        this.credentials = credentials;
        this.registry = registry;
    }

    @Override
    public Class<SourceRemoved> event() {
        return SourceRemoved.class;
    }

    @Override
    public String lane(SourceRemoved event) {
        return event.stream();
    }

    @Override
    public void react(SourceRemoved event, StoredEvent stored, boolean repeated) {
        registered
                .settings(event.source(), stored.position() - 1)
                .map(Settings::credential)
                .filter(OwnCredentials::isOwn)
                .filter(own ->
                        !registry.isUsedByOthers(own, event.source(), stored.metadata().orgId()))
                .ifPresent(own -> credentials.remove(own, context(stored)));
    }

    private static CommandContext context(StoredEvent cause) {
        String key = cause.id();
        return new CommandContext(
                Requests.commandId(SOURCES, key),
                Caller.own(SOURCES, cause.metadata().orgId()),
                cause.metadata().site(),
                cause.metadata().correlationId(),
                cause.id(),
                null,
                null,
                new Idempotency(key, key),
                null);
    }
}
