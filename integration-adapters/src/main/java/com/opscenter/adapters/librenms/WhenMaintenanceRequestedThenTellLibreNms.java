package com.opscenter.adapters.librenms;

import com.opscenter.adapters.effects.EffectOnce;
import com.opscenter.adapters.effects.EndedCommands;
import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRequested;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Announces work on a device to LibreNMS, and believes what is read back.
@Component
@AdaptersRole
final class WhenMaintenanceRequestedThenTellLibreNms
        implements DeviceReaction<MaintenanceRequested> {

    private final ServedSources sources;
    private final EndedCommands ended;
    private final Patience patience;
    private final Clock clock;

    WhenMaintenanceRequestedThenTellLibreNms(
            ServedSources sources,
            EndedCommands ended,
            LibreNmsProperties properties,
            Clock clock) {
        this.sources = sources;
        this.ended = ended;
        this.patience = new Patience(properties.watch(), properties.lastLook());
        this.clock = clock;
    }

    @Override
    public Class<MaintenanceRequested> event() {
        return MaintenanceRequested.class;
    }

    @Override
    public String lane(MaintenanceRequested event) {
        return event.stream();
    }

    /// Without LibreNMS before the deadline nothing is told, and the deadline makes the command
    /// unknown.
    @Override
    public boolean isHere(MaintenanceRequested event) {
        return served(event).isPresent() || isLate(event);
    }

    @Override
    public void react(MaintenanceRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        if (isLate(event)) {
            return;
        }
        SourceRunner runner =
                served(event)
                        .orElseThrow(() -> new Elsewhere("another node serves " + event.stream()));
        if (!runner.source().settings().kind().equals(LibreNmsKind.NAME)
                || ended.has(event.commandId(), stored)) {
            return;
        }
        var effect =
                new EffectOnce<>(
                        runner, new MaintenanceOrder(event, clock), stored, patience, clock);
        if (repeated) {
            effect.takeUp();
        } else {
            effect.send();
        }
    }

    private Optional<SourceRunner> served(MaintenanceRequested event) {
        return sources.served(event.monitor().source());
    }

    private boolean isLate(MaintenanceRequested event) {
        return !clock.instant().isBefore(patience.end(event.deadline()));
    }
}
