package com.opscenter.adapters.ports;

import com.opscenter.adapters.effects.EffectOnce;
import com.opscenter.adapters.effects.EndedCommands;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.sources.api.SourceId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Carries out what was decided about a port.
@Component
@AdaptersRole
final class WhenPortActionRequestedThenActOnPort implements DeviceReaction<PortActionRequested> {

    private static final Duration LONGEST_OFF = Duration.ofHours(1);

    private final ServedSources sources;
    private final Set<String> kinds;
    private final EndedCommands ended;
    private final PortsProperties properties;
    private final Clock clock;

    WhenPortActionRequestedThenActOnPort(
            ServedSources sources,
            List<PortConnector> connectors,
            EndedCommands ended,
            PortsProperties properties,
            Clock clock) {
        this.sources = sources;
        this.kinds =
                connectors.stream()
                        .map(PortConnector::kind)
                        .collect(Collectors.toUnmodifiableSet());
        this.ended = ended;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Class<PortActionRequested> event() {
        return PortActionRequested.class;
    }

    /// A bounce takes up to a minute, and the other ports of the switch need not wait for it.
    @Override
    public String lane(PortActionRequested event) {
        return event.stream();
    }

    /// Without a device before the deadline nothing is sent, and the deadline makes the command
    /// unknown.
    @Override
    public boolean isHere(PortActionRequested event) {
        return served(event).isPresent() || (isLate(event) && !maybeHalfWay(event));
    }

    @Override
    public void react(PortActionRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        if (isLate(event) && !(repeated && maybeHalfWay(event))) {
            return;
        }
        SourceRunner runner =
                served(event)
                        .orElseThrow(() -> new Elsewhere("another node serves " + event.stream()));
        boolean ours = kinds.contains(runner.source().settings().kind());
        if (!ours || (!isLate(event) && ended.has(event.commandId(), stored))) {
            return;
        }
        var effect =
                new EffectOnce<>(
                        runner, new PortOrder(event, clock), stored, properties.patience(), clock);
        if (isLate(event)) {
            effect.finish();
        } else {
            effect.begin(repeated);
        }
    }

    private Optional<SourceRunner> served(PortActionRequested event) {
        return sources.served(new SourceId(event.port().owner().source()));
    }

    private boolean isLate(PortActionRequested event) {
        return !clock.instant().isBefore(properties.patience().end(event.deadline()));
    }

    /// An earlier life of this software may have left the port off. Later than that, somebody has
    /// seen it.
    private boolean maybeHalfWay(PortActionRequested event) {
        return event.portAction().restarts()
                && clock.instant().isBefore(event.deadline().plus(LONGEST_OFF));
    }
}
