package com.opscenter.adapters.librenms;

import com.opscenter.adapters.librenms.LibreNmsDevice.Look;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.WriteBackEvent;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A word whose outcome is unknown is settled by what LibreNMS shows once it can be read again.
/// What was to be deleted is another's.
@Component
@AdaptersRole
final class WhenWriteBackTimedOutThenReadBack implements DeviceReaction<WriteBackTimedOut> {

    private final ServedSources sources;
    private final EventReader events;

    WhenWriteBackTimedOutThenReadBack(ServedSources sources, EventReader events) {
        this.sources = sources;
        this.events = events;
    }

    @Override
    public Class<WriteBackTimedOut> event() {
        return WriteBackTimedOut.class;
    }

    /// Beside what is told next.
    @Override
    public String lane(WriteBackTimedOut event) {
        return event.commandId();
    }

    @Override
    public boolean isHere(WriteBackTimedOut event) {
        List<WriteBackEvent> life = life(event);
        return isSettled(life) || requested(life).isEmpty() || online(life).isPresent();
    }

    @Override
    public void react(WriteBackTimedOut event, StoredEvent stored, boolean repeated)
            throws Elsewhere {
        List<WriteBackEvent> life = life(event);
        if (isSettled(life) || requested(life).isEmpty()) {
            return;
        }
        SourceRunner runner =
                online(life).orElseThrow(() -> new Elsewhere("the source cannot be read yet"));
        if (!runner.source().settings().kind().equals(LibreNmsKind.NAME)) {
            return;
        }
        try {
            String alert = requested(life).orElseThrow().sourceAlertId();
            runner.talk(LibreNmsDevice.class, libreNms -> libreNms.look(alert))
                    .filter(look -> !look.over())
                    .map(look -> reading(event, look))
                    .ifPresent(reading -> runner.reports().send(reading, stored));
        } catch (DeviceException notYet) {
            throw new Elsewhere(notYet.sentence());
        }
    }

    private static ReportAlert reading(WriteBackTimedOut event, Look look) {
        return new ReportAlert(event.alert().fingerprint(), look.signal(), 0, event.commandId());
    }

    /// Read or dismissed since.
    private static boolean isSettled(List<WriteBackEvent> life) {
        return !(life.getLast() instanceof WriteBackTimedOut);
    }

    private Optional<SourceRunner> online(List<WriteBackEvent> life) {
        return requested(life)
                .flatMap(request -> sources.served(request.source()))
                .filter(SourceRunner::isOnline);
    }

    private static Optional<WriteBackRequested> requested(List<WriteBackEvent> life) {
        return life.stream()
                .filter(WriteBackRequested.class::isInstance)
                .map(WriteBackRequested.class::cast)
                .findFirst();
    }

    /// The steps of the command, in order.
    private List<WriteBackEvent> life(WriteBackTimedOut event) {
        return events.stream(event.stream(), Long.MAX_VALUE).stream()
                .map(StoredEvent::payload)
                .filter(WriteBackEvent.class::isInstance)
                .map(WriteBackEvent.class::cast)
                .filter(step -> step.commandId().equals(event.commandId()))
                .toList();
    }
}
