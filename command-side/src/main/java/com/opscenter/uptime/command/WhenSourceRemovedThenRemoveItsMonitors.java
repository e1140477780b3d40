package com.opscenter.uptime.command;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.uptime.api.ListMonitors;
import com.opscenter.uptime.api.MonitorCommand.RemoveMonitor;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorView;
import org.springframework.stereotype.Component;

/// Nobody watches any more what a removed source watched; history keeps it.
@Component
class WhenSourceRemovedThenRemoveItsMonitors implements Reaction<SourceRemoved> {

    static final Actor UPTIME = Actor.system("uptime");

    private final OwnCommands commands;
    private final Views views;

    WhenSourceRemovedThenRemoveItsMonitors(Commands commands, Views views) {
        this.commands = new OwnCommands(commands, UPTIME);
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
        ListMonitors query = new ListMonitors(event.source(), stored.position());
        for (MonitorView monitor : views.patientList(query, MonitorView.class)) {
            commands.send(new RemoveMonitor(new MonitorId(monitor.id())), stored);
        }
    }
}
