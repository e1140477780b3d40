package com.opscenter.alerts.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.command.Requests;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;

/// What follows from an event is asked in this feature's own name, and only once.
final class AlertsActor {

    private static final Actor ALERTS = Actor.system("alerts");

    private AlertsActor() {}

    /// @param target what it is asked of
    static CommandContext because(StoredEvent cause, String target) {
        String key = cause.id() + "/" + target;
        return new CommandContext(
                Requests.commandId(ALERTS, key),
                Caller.own(ALERTS, cause.metadata().orgId()),
                cause.metadata().site(),
                cause.metadata().correlationId(),
                cause.id(),
                null,
                null,
                new Idempotency(key, key),
                null);
    }
}
