package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.alerts.UnknownOutcome;
import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// A deletion whose outcome is unknown is settled by whether the alarm is there once Firewalla can
/// be read again.
@Component
@AdaptersRole
final class WhenDeletionTimedOutThenReadBack implements DeviceReaction<WriteBackTimedOut> {

    private final UnknownOutcome<DeletionRequested> unknown;
    private final Patience patience;
    private final Clock clock;

    WhenDeletionTimedOutThenReadBack(
            ServedSources sources,
            EventReader events,
            FirewallaProperties properties,
            Clock clock) {
        this.unknown =
                new UnknownOutcome<>(
                        FirewallaKind.NAME,
                        DeletionRequested.class,
                        DeletionRequested::source,
                        sources,
                        events);
        this.patience = properties.patience();
        this.clock = clock;
    }

    @Override
    public Class<WriteBackTimedOut> event() {
        return WriteBackTimedOut.class;
    }

    /// Beside what is asked next.
    @Override
    public String lane(WriteBackTimedOut event) {
        return event.commandId();
    }

    @Override
    public boolean isHere(WriteBackTimedOut event) {
        return unknown.isHere(event);
    }

    @Override
    public void react(WriteBackTimedOut event, StoredEvent stored, boolean repeated)
            throws Elsewhere {
        unknown.settle(
                event,
                (runner, asked) ->
                        new AlarmDeletion(runner, asked, stored, patience, clock).settle());
    }
}
