package com.opscenter.network.command;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.ListWans;
import com.opscenter.network.api.WanCommand.RemoveWan;
import com.opscenter.network.api.WanId;
import com.opscenter.network.api.WanView;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import org.springframework.stereotype.Component;

/// Nobody reads the WAN links of a removed source, so they leave the lists until another one does.
@Component
class WhenSourceRemovedThenRemoveItsWans implements Reaction<SourceRemoved> {

    private final OwnCommands commands;
    private final Views views;

    WhenSourceRemovedThenRemoveItsWans(Commands commands, Views views) {
        this.commands = new OwnCommands(commands, WhenSourceRemovedThenRemoveItsSwitches.NETWORK);
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
        String source = event.source().value();
        ListWans query = new ListWans(source, stored.position());
        for (WanView wan : views.patientList(query, WanView.class)) {
            commands.send(new RemoveWan(new WanId(wan.id()), source), stored);
        }
    }
}
