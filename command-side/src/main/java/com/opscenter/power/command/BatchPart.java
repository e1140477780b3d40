package com.opscenter.power.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Caller;
import com.opscenter.power.api.BatchEvent.BatchRequested;

/// Speaks in the name of whoever asked for a batch.
///
/// @param origin the metadata of the request
record BatchPart(BatchRequested requested, Metadata origin) {

    static BatchPart of(String batch, EventReader history) {
        StoredEvent first = history.stream("batch/" + batch, Long.MAX_VALUE).getFirst();
        if (!(first.payload() instanceof BatchRequested requested)) {
            throw new IllegalStateException(first.type() + " asks for no batch");
        }
        return new BatchPart(requested, first.metadata());
    }

    /// @param commandId of the command that is sent
    /// @param key makes a second sending the same one
    CommandContext context(String commandId, String key, StoredEvent cause) {
        return new CommandContext(
                commandId,
                Caller.own(origin.actor(), origin.orgId()),
                null,
                origin.correlationId(),
                cause.id(),
                origin.reason(),
                null,
                new Idempotency(key, key),
                null);
    }
}
