package com.opscenter.threats.command;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.threats.api.BlockCommand.ForgetSource;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockView;
import com.opscenter.threats.api.ListBlocks;
import org.springframework.stereotype.Component;

/// A removed firewall blocks what it blocks without us; security events stay as the log they are.
@Component
class WhenSourceRemovedThenForgetItsBlocks implements Reaction<SourceRemoved> {

    private final OwnCommands commands;
    private final Views views;

    WhenSourceRemovedThenForgetItsBlocks(Commands commands, Views views) {
        this.commands = new OwnCommands(commands, WhenThreatSeenThenAlertPeople.THREATS);
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
        ListBlocks query = new ListBlocks(event.source(), stored.position());
        for (BlockView block : views.patientList(query, BlockView.class)) {
            commands.send(new ForgetSource(new BlockId(block.ip()), event.source()), stored);
        }
    }
}
