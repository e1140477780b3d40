package com.opscenter.adapters.librenms.alerts;

import com.opscenter.adapters.effects.Dispatch;
import com.opscenter.adapters.effects.Dispatcher;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.LibreNmsProperties;
import com.opscenter.adapters.polling.AdaptersRole;
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

    private final Dispatcher dispatcher;
    private final LibreNmsProperties properties;
    private final Clock clock;

    WhenWriteBackRequestedThenTellLibreNms(
            Dispatcher dispatcher, LibreNmsProperties properties, Clock clock) {
        this.dispatcher = dispatcher;
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

    @Override
    public boolean isHere(WriteBackRequested event) {
        return dispatcher.isHere(dispatch(event));
    }

    @Override
    public void react(WriteBackRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        Optional<SourceRunner> runner = dispatcher.runner(dispatch(event), stored);
        if (runner.isPresent()) {
            new Telling(runner.get(), event, stored, properties.patience(), clock).tell(repeated);
        }
    }

    private Dispatch dispatch(WriteBackRequested event) {
        return new Dispatch(
                LibreNmsApi.KIND,
                event.source(),
                event.commandId(),
                properties.patience().end(event.deadline()));
    }
}
