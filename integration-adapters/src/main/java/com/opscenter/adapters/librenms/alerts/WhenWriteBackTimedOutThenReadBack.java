package com.opscenter.adapters.librenms.alerts;

import com.opscenter.adapters.alerts.UnknownOutcome;
import com.opscenter.adapters.librenms.alerts.ListedAlerts.Look;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackRequested;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import org.springframework.stereotype.Component;

/// A word whose outcome is unknown is settled by what LibreNMS shows once it can be read again.
/// What was to be deleted is another's.
@Component
@AdaptersRole
final class WhenWriteBackTimedOutThenReadBack implements DeviceReaction<WriteBackTimedOut> {

    private final UnknownOutcome<WriteBackRequested> unknown;

    WhenWriteBackTimedOutThenReadBack(ServedSources sources, EventReader events) {
        this.unknown =
                new UnknownOutcome<>(
                        LibreNmsApi.KIND,
                        WriteBackRequested.class,
                        WriteBackRequested::source,
                        sources,
                        events);
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
        return unknown.isHere(event);
    }

    @Override
    public void react(WriteBackTimedOut event, StoredEvent stored, boolean repeated)
            throws Elsewhere {
        unknown.settle(
                event,
                (runner, asked) ->
                        runner.talk(
                                        AlertDevice.class,
                                        libreNms -> libreNms.alerts().look(asked.sourceAlertId()))
                                .filter(look -> !look.over())
                                .map(look -> reading(event, look))
                                .ifPresent(reading -> runner.reports().send(reading, stored)));
    }

    private static ReportAlert reading(WriteBackTimedOut event, Look look) {
        return new ReportAlert(event.alert().fingerprint(), look.signal(), 0, event.commandId());
    }
}
