package com.opscenter.adapters.blocks;

import com.opscenter.adapters.effects.EffectOnce;
import com.opscenter.adapters.effects.EndedCommands;
import com.opscenter.adapters.effects.Patience;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRequested;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Carries out what was decided about an address, one after the other at each firewall.
@Component
@AdaptersRole
final class WhenBlockTargetRequestedThenChangeList implements DeviceReaction<BlockTargetRequested> {

    private final ServedSources sources;
    private final EndedCommands ended;
    private final Map<String, Patience> patience;
    private final Clock clock;

    WhenBlockTargetRequestedThenChangeList(
            ServedSources sources,
            EndedCommands ended,
            List<BlockingConnector> connectors,
            Clock clock) {
        this.sources = sources;
        this.ended = ended;
        this.patience =
                connectors.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        BlockingConnector::kind, BlockingConnector::patience));
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
        return served(event).isPresent() || !clock.instant().isBefore(event.deadline());
    }

    @Override
    public void react(BlockTargetRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        if (!clock.instant().isBefore(event.deadline())) {
            return;
        }
        SourceRunner runner =
                served(event)
                        .orElseThrow(
                                () -> new Elsewhere("another node serves " + event.target().key()));
        Patience ours = patience.get(runner.source().settings().kind());
        if (ours == null
                || !clock.instant().isBefore(ours.end(event.deadline()))
                || ended.has(event.commandId(), stored)) {
            return;
        }
        new EffectOnce<>(runner, new BlockOrder(event), stored, ours, clock).begin(repeated);
    }

    private Optional<SourceRunner> served(BlockTargetRequested event) {
        return sources.served(event.source());
    }
}
