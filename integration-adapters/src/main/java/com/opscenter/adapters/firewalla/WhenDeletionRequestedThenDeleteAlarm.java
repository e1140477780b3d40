package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.effects.EndedCommands;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Deletes an alarm at Firewalla because somebody asked. What becomes of it is watched beside.
@Component
@AdaptersRole
final class WhenDeletionRequestedThenDeleteAlarm implements DeviceReaction<DeletionRequested> {

    private final ServedSources sources;
    private final EndedCommands ended;
    private final FirewallaProperties properties;
    private final Clock clock;

    WhenDeletionRequestedThenDeleteAlarm(
            ServedSources sources,
            EndedCommands ended,
            FirewallaProperties properties,
            Clock clock) {
        this.sources = sources;
        this.ended = ended;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Class<DeletionRequested> event() {
        return DeletionRequested.class;
    }

    @Override
    public String lane(DeletionRequested event) {
        return event.stream();
    }

    /// Without Firewalla before the deadline nothing is deleted, and the deadline makes the command
    /// unknown.
    @Override
    public boolean isHere(DeletionRequested event) {
        return sources.served(event.source()).isPresent() || isLate(event);
    }

    @Override
    public void react(DeletionRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        if (isLate(event)) {
            return;
        }
        SourceRunner runner =
                sources.served(event.source())
                        .orElseThrow(() ->
                                new Elsewhere("another node serves " + event.source().value()));
        if (runner.source().settings().kind().equals(FirewallaKind.NAME)
                && !ended.has(event.commandId(), stored)) {
            new AlarmDeletion(runner, event, stored, properties, clock).run();
        }
    }

    private boolean isLate(DeletionRequested event) {
        return !clock.instant().isBefore(event.deadline().minus(properties.lastLook()));
    }
}
