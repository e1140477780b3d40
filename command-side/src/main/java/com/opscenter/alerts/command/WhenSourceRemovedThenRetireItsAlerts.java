package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCommand.RetireAlert;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.ListStandingAlerts;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import org.springframework.stereotype.Component;

/// With its source nobody watches a problem any more: what stands is over, and says why.
@Component
class WhenSourceRemovedThenRetireItsAlerts implements Reaction<SourceRemoved> {

    static final Actor ALERTS = Actor.system("alerts");

    private final OwnCommands commands;
    private final Views views;

    WhenSourceRemovedThenRetireItsAlerts(Commands commands, Views views) {
        this.commands = new OwnCommands(commands, ALERTS);
        this.views = views;
    }

    @Override
    public Class<SourceRemoved> event() {
        return SourceRemoved.class;
    }

    @Override
    public String lane(SourceRemoved event) {
        return event.stream();
    }

    @Override
    public void react(SourceRemoved event, StoredEvent stored, boolean repeated)
            throws InterruptedException {
        ListStandingAlerts query = new ListStandingAlerts(event.source(), stored.position());
        for (AlertView alert : views.patientList(query, AlertView.class)) {
            Fingerprint problem = new Fingerprint(alert.fingerprint());
            commands.send(
                    new RetireAlert(problem, stored.occurredAt(), "Its source was removed"),
                    stored);
        }
    }
}
