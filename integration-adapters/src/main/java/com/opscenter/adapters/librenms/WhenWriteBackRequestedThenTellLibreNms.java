package com.opscenter.adapters.librenms;

import com.opscenter.adapters.effects.EndedCommands;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells LibreNMS what is known here. What is said about one alert is told in order; what becomes
/// of it is watched beside.
@Component
@AdaptersRole
final class WhenWriteBackRequestedThenTellLibreNms implements DeviceReaction<WriteBackRequested> {

    private final ServedSources sources;
    private final EndedCommands ended;
    private final LibreNmsProperties properties;
    private final Clock clock;

    WhenWriteBackRequestedThenTellLibreNms(
            ServedSources sources,
            EndedCommands ended,
            LibreNmsProperties properties,
            Clock clock) {
        this.sources = sources;
        this.ended = ended;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Class<WriteBackRequested> event() {
        return WriteBackRequested.class;
    }

    @Override
    public String lane(WriteBackRequested event) {
        return event.stream();
    }

    /// Without LibreNMS before the deadline nothing is told, and the deadline makes the command
    /// unknown.
    @Override
    public boolean isHere(WriteBackRequested event) {
        return sources.served(event.source()).isPresent() || isLate(event);
    }

    @Override
    public void react(WriteBackRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        if (isLate(event)) {
            return;
        }
        SourceRunner runner =
                Optional.of(event.source())
                        .flatMap(sources::served)
                        .orElseThrow(() ->
                                new Elsewhere("another node serves " + event.source().value()));
        if (runner.source().settings().kind().equals(LibreNmsKind.NAME)
                && !ended.has(event.commandId(), stored)) {
            new Telling(runner, event, stored, properties, clock).tell(repeated);
        }
    }

    private boolean isLate(WriteBackRequested event) {
        return !clock.instant().isBefore(event.deadline().minus(properties.lastLook()));
    }
}
