package com.opscenter.network.command;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.network.api.ListSwitches;
import com.opscenter.network.api.PortCommand.RemovePort;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.SwitchCommand.RemoveSwitch;
import com.opscenter.network.api.SwitchEvent.SwitchObserved;
import com.opscenter.network.api.SwitchId;
import com.opscenter.network.api.SwitchView;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// With its source a switch, or all behind it, and the ports leave the lists, by facts of their
/// own; history keeps them.
@Component
class WhenSourceRemovedThenRemoveItsSwitches implements Reaction<SourceRemoved> {

    static final Actor NETWORK = Actor.system("network");

    private final OwnCommands commands;
    private final Views views;
    private final EventReader history;

    WhenSourceRemovedThenRemoveItsSwitches(Commands commands, Views views, EventReader history) {
        this.commands = new OwnCommands(commands, NETWORK);
        this.views = views;
        this.history = history;
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
        ListSwitches query = new ListSwitches(event.source().value(), stored.position());
        for (SwitchView device : views.patientList(query, SwitchView.class)) {
            remove(new SwitchId(device.id()), stored);
        }
    }

    private void remove(SwitchId id, StoredEvent cause) {
        for (String number : portsEverSeen(history.stream(id.key(), Long.MAX_VALUE))) {
            commands.send(new RemovePort(PortId.of(id, number)), cause);
        }
        commands.send(new RemoveSwitch(id), cause);
    }

    /// From the history, because one that is not listed any more may come back.
    private static Set<String> portsEverSeen(List<StoredEvent> life) {
        Set<String> ports = new TreeSet<>();
        for (StoredEvent event : life) {
            if (event.payload() instanceof SwitchObserved observed) {
                ports.addAll(observed.reading().ports());
            }
        }
        return ports;
    }
}
