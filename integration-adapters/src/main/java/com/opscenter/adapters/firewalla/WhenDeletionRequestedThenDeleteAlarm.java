package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.effects.Dispatch;
import com.opscenter.adapters.effects.Dispatcher;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Deletes an alarm at Firewalla because somebody asked. What becomes of it is watched beside.
@Component
@AdaptersRole
final class WhenDeletionRequestedThenDeleteAlarm implements DeviceReaction<DeletionRequested> {

    private final Dispatcher dispatcher;
    private final FirewallaProperties properties;
    private final Clock clock;

    WhenDeletionRequestedThenDeleteAlarm(
            Dispatcher dispatcher, FirewallaProperties properties, Clock clock) {
        this.dispatcher = dispatcher;
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

    @Override
    public boolean isHere(DeletionRequested event) {
        return dispatcher.isHere(dispatch(event));
    }

    @Override
    public void react(DeletionRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException {
        Optional<SourceRunner> runner = dispatcher.runner(dispatch(event), stored);
        if (runner.isPresent()) {
            new AlarmDeletion(runner.get(), event, stored, properties.patience(), clock).run();
        }
    }

    private Dispatch dispatch(DeletionRequested event) {
        return new Dispatch(
                FirewallaKind.NAME,
                event.source(),
                event.commandId(),
                properties.patience().end(event.deadline()));
    }
}
