package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.alerts.api.WriteBackEvent;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A deletion whose outcome is unknown is settled by whether the alarm is there once Firewalla can
/// be read again.
@Component
@AdaptersRole
final class WhenDeletionTimedOutThenReadBack implements DeviceReaction<WriteBackTimedOut> {

    private final ServedSources sources;
    private final EventReader events;
    private final FirewallaProperties properties;
    private final Clock clock;

    WhenDeletionTimedOutThenReadBack(
            ServedSources sources,
            EventReader events,
            FirewallaProperties properties,
            Clock clock) {
        this.sources = sources;
        this.events = events;
        this.properties = properties;
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
        List<WriteBackEvent> life = life(event);
        return asked(life).isEmpty() || isSettled(life) || online(life).isPresent();
    }

    @Override
    public void react(WriteBackTimedOut event, StoredEvent stored, boolean repeated)
            throws Elsewhere {
        List<WriteBackEvent> life = life(event);
        Optional<DeletionRequested> asked = asked(life);
        if (asked.isEmpty() || isSettled(life)) {
            return;
        }
        SourceRunner runner =
                online(life).orElseThrow(() -> new Elsewhere("the source cannot be read yet"));
        if (!runner.source().settings().kind().equals(FirewallaKind.NAME)) {
            return;
        }
        try {
            new AlarmDeletion(runner, asked.get(), stored, properties, clock).settle();
        } catch (DeviceException notYet) {
            throw new Elsewhere(notYet.sentence());
        }
    }

    /// Read or dismissed since.
    private static boolean isSettled(List<WriteBackEvent> life) {
        return !(life.getLast() instanceof WriteBackTimedOut);
    }

    private Optional<SourceRunner> online(List<WriteBackEvent> life) {
        return asked(life)
                .flatMap(asked -> sources.served(asked.source()))
                .filter(SourceRunner::isOnline);
    }

    private static Optional<DeletionRequested> asked(List<WriteBackEvent> life) {
        return life.stream()
                .filter(DeletionRequested.class::isInstance)
                .map(DeletionRequested.class::cast)
                .findFirst();
    }

    /// The steps of the command, in order.
    private List<WriteBackEvent> life(WriteBackTimedOut event) {
        return events.stream(event.stream(), Long.MAX_VALUE).stream()
                .map(StoredEvent::payload)
                .filter(WriteBackEvent.class::isInstance)
                .map(WriteBackEvent.class::cast)
                .filter(step -> step.commandId().equals(event.commandId()))
                .toList();
    }
}
