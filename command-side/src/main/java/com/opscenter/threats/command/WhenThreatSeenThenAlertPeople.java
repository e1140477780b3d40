package com.opscenter.threats.command;

import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertEvent;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.threats.api.ThreatCommand.LinkAlert;
import com.opscenter.threats.api.ThreatEvent.Seen;
import com.opscenter.threats.api.ThreatEvent.ThreatSeen;
import com.opscenter.threats.api.ThreatId;
import org.springframework.stereotype.Component;

/// What is bad enough becomes an alert, which counts how often it occurs for as long as nobody
/// resolved it: a firewall lists what happened, never that it is over.
@Component
class WhenThreatSeenThenAlertPeople implements Reaction<Seen> {

    static final Actor THREATS = Actor.system("threats");

    private final Commands commands;
    private final OwnCommands own;
    private final EventReader history;

    WhenThreatSeenThenAlertPeople(Commands commands, EventReader history) {
        this.commands = commands;
        this.own = new OwnCommands(commands, THREATS);
        this.history = history;
    }

    @Override
    public Class<Seen> event() {
        return Seen.class;
    }

    @Override
    public String lane(Seen event) {
        return event.stream();
    }

    @Override
    public void react(Seen event, StoredEvent stored, boolean repeated) {
        if (!event.alarms()) {
            return;
        }
        ThreatId id = event.threat();
        ReportAlert report = ThreatAlerts.of(event, first(event).signal());
        CommandContext context = own.context(stored, report.targetId());
        commands.send(report, context).orRefuse().events().stream()
                .filter(AlertEvent.class::isInstance)
                .map(AlertEvent.class::cast)
                .findFirst()
                .ifPresent(told -> own.send(new LinkAlert(id, told.alert()), stored));
    }

    /// Says what it is; those after it say only how often.
    private ThreatSeen first(Seen event) {
        if (event instanceof ThreatSeen seen) {
            return seen;
        }
        if (history.stream(event.stream(), Long.MAX_VALUE).getFirst().payload()
                instanceof ThreatSeen seen) {
            return seen;
        }
        throw new IllegalStateException(event.stream() + " was never seen");
    }
}
