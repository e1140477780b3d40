package com.opscenter.adapters.apc;

import com.opscenter.adapters.effects.EffectOnce;
import com.opscenter.adapters.effects.EndedCommands;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.sources.api.SourceId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Carries out what was decided about an outlet. Commands of one PDU are sent one after the other;
/// what becomes of each is watched side by side.
@Component
@AdaptersRole
final class WhenOutletSwitchRequestedThenSwitchPdu
        implements DeviceReaction<OutletSwitchRequested> {

    private final ServedSources sources;
    private final EndedCommands ended;
    private final ApcProperties properties;
    private final Clock clock;

    WhenOutletSwitchRequestedThenSwitchPdu(
            ServedSources sources, EndedCommands ended, ApcProperties properties, Clock clock) {
        this.sources = sources;
        this.ended = ended;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Class<OutletSwitchRequested> event() {
        return OutletSwitchRequested.class;
    }

    @Override
    public String lane(OutletSwitchRequested event) {
        return event.outlet().pdu().key();
    }

    /// Without a device before the deadline nothing is sent, and the deadline makes the command
    /// unknown.
    @Override
    public boolean isHere(OutletSwitchRequested event) {
        return served(event).isPresent() || isLate(event);
    }

    @Override
    public void react(OutletSwitchRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        if (isLate(event)) {
            return;
        }
        SourceRunner runner =
                served(event)
                        .orElseThrow(() -> new Elsewhere("another node serves " + event.stream()));
        if (!isOurs(runner) || ended.has(event.commandId(), stored)) {
            return;
        }
        var effect =
                new EffectOnce<>(
                        runner, new OutletOrder(event), stored, properties.patience(), clock);
        if (repeated) {
            effect.takeUp();
        } else {
            effect.send();
        }
    }

    private Optional<SourceRunner> served(OutletSwitchRequested event) {
        return sources.served(new SourceId(event.outlet().pdu().source()));
    }

    private boolean isLate(OutletSwitchRequested event) {
        return !clock.instant().isBefore(properties.patience().end(event.deadline()));
    }

    private static boolean isOurs(SourceRunner runner) {
        return runner.source().settings().kind().equals(ApcKind.NAME);
    }
}
