package com.opscenter.adapters.librenms.maintenance;

import com.opscenter.adapters.effects.Dispatch;
import com.opscenter.adapters.effects.Dispatcher;
import com.opscenter.adapters.effects.EffectOnce;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.LibreNmsProperties;
import com.opscenter.adapters.polling.AdaptersRole;
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

    private final Dispatcher dispatcher;
    private final LibreNmsProperties properties;
    private final Clock clock;

    WhenMaintenanceRequestedThenTellLibreNms(
            Dispatcher dispatcher, LibreNmsProperties properties, Clock clock) {
        this.dispatcher = dispatcher;
        this.properties = properties;
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

    @Override
    public boolean isHere(MaintenanceRequested event) {
        return dispatcher.isHere(dispatch(event));
    }

    @Override
    public void react(MaintenanceRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        Optional<SourceRunner> runner = dispatcher.runner(dispatch(event), stored);
        if (runner.isPresent()) {
            var order = new MaintenanceOrder(event, clock);
            new EffectOnce<>(runner.get(), order, stored, properties.patience(), clock)
                    .begin(repeated);
        }
    }

    private Dispatch dispatch(MaintenanceRequested event) {
        return new Dispatch(
                LibreNmsApi.KIND,
                event.monitor().source(),
                event.commandId(),
                properties.patience().end(event.deadline()));
    }
}
