package com.opscenter.adapters.apc;

import com.opscenter.adapters.effects.Dispatch;
import com.opscenter.adapters.effects.Dispatcher;
import com.opscenter.adapters.effects.EffectOnce;
import com.opscenter.adapters.polling.AdaptersRole;
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

    private final Dispatcher dispatcher;
    private final ApcProperties properties;
    private final Clock clock;

    WhenOutletSwitchRequestedThenSwitchPdu(
            Dispatcher dispatcher, ApcProperties properties, Clock clock) {
        this.dispatcher = dispatcher;
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

    @Override
    public boolean isHere(OutletSwitchRequested event) {
        return dispatcher.isHere(dispatch(event));
    }

    @Override
    public void react(OutletSwitchRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        Optional<SourceRunner> runner = dispatcher.runner(dispatch(event), stored);
        if (runner.isPresent()) {
            var order = new OutletOrder(event);
            new EffectOnce<>(runner.get(), order, stored, properties.patience(), clock)
                    .begin(repeated);
        }
    }

    private Dispatch dispatch(OutletSwitchRequested event) {
        return new Dispatch(
                ApcKind.NAME,
                new SourceId(event.outlet().pdu().source()),
                event.commandId(),
                properties.patience().end(event.deadline()));
    }
}
