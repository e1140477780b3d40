package com.opscenter.adapters.effects;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import org.springframework.stereotype.Component;

/// Whether a command ended before it could be sent.
@Component
@AdaptersRole
public final class EndedCommands {

    private final EventReader events;

    EndedCommands(EventReader events) {
        this.events = events;
    }

    /// Confirmed in the same append because nothing needs to be sent, or withdrawn or overtaken
    /// since. All steps of a command are in the stream of its target.
    public boolean has(String commandId, StoredEvent request) {
        return events.stream(request.stream(), Long.MAX_VALUE).stream()
                .map(StoredEvent::payload)
                .anyMatch(later ->
                        later instanceof CommandStep step
                                && step.commandId().equals(commandId)
                                && step.status().isFinal());
    }
}
