package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.effects.EffectOnce;
import com.opscenter.adapters.effects.EndedCommands;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRequested;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Carries out what was decided about an address, one after the other at each OPNsense.
@Component
@AdaptersRole
final class WhenBlockTargetRequestedThenChangeAlias
        implements DeviceReaction<BlockTargetRequested> {

    private final ServedSources sources;
    private final EndedCommands ended;
    private final OpnsenseProperties properties;
    private final Clock clock;

    WhenBlockTargetRequestedThenChangeAlias(
            ServedSources sources,
            EndedCommands ended,
            OpnsenseProperties properties,
            Clock clock) {
        this.sources = sources;
        this.ended = ended;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Class<BlockTargetRequested> event() {
        return BlockTargetRequested.class;
    }

    @Override
    public String lane(BlockTargetRequested event) {
        return "blocks/" + event.source().value();
    }

    /// Without a device before the deadline nothing is sent, and the deadline makes the command
    /// unknown.
    @Override
    public boolean isHere(BlockTargetRequested event) {
        return served(event).isPresent() || isLate(event);
    }

    @Override
    public void react(BlockTargetRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        if (isLate(event)) {
            return;
        }
        SourceRunner runner =
                served(event)
                        .orElseThrow(
                                () -> new Elsewhere("another node serves " + event.target().key()));
        boolean ours = runner.source().settings().kind().equals(OpnsenseKind.NAME);
        if (!ours || ended.has(event.commandId(), stored)) {
            return;
        }
        var effect =
                new EffectOnce<>(
                        runner, new BlockOrder(event), stored, properties.patience(), clock);
        if (repeated) {
            effect.takeUp();
        } else {
            effect.send();
        }
    }

    private Optional<SourceRunner> served(BlockTargetRequested event) {
        return sources.served(event.source());
    }

    private boolean isLate(BlockTargetRequested event) {
        return !clock.instant().isBefore(properties.patience().end(event.deadline()));
    }
}
