package com.opscenter.power.command;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.power.api.OutletCommand.RemoveOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.PduCommand.RemovePdu;
import com.opscenter.power.api.PduEvent.PduObserved;
import com.opscenter.power.api.PduId;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import java.util.List;
import org.springframework.stereotype.Component;

/// With its source a PDU, or a whole chain, and the outlets leave the lists, by facts of their own;
/// history keeps them.
@Component
class WhenSourceRemovedThenRemoveItsPdu implements Reaction<SourceRemoved> {

    private static final Actor POWER = Actor.system("power");

    private final OwnCommands commands;
    private final EventReader history;

    WhenSourceRemovedThenRemoveItsPdu(Commands commands, EventReader history) {
        this.commands = new OwnCommands(commands, POWER);
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
    public void react(SourceRemoved event, StoredEvent stored, boolean repeated) {
        PduId first = new PduId(event.source().value());
        remove(first, stored);
        for (int unit = 1; unit <= PduId.MOST_UNITS; unit++) {
            remove(first.unit(unit), stored);
        }
    }

    private void remove(PduId pdu, StoredEvent cause) {
        List<StoredEvent> life = history.stream(pdu.key(), Long.MAX_VALUE);
        if (life.isEmpty()) {
            return;
        }
        int outlets = outletsEverSeen(life);
        for (int number = 1; number <= outlets; number++) {
            commands.send(new RemoveOutlet(OutletId.of(pdu, number)), cause);
        }
        commands.send(new RemovePdu(pdu), cause);
    }

    /// From the history, because a view may not know yet what was read a moment ago.
    private static int outletsEverSeen(List<StoredEvent> life) {
        return life.stream()
                .map(StoredEvent::payload)
                .filter(PduObserved.class::isInstance)
                .mapToInt(observed -> ((PduObserved) observed).reading().outletCount())
                .max()
                .orElse(0);
    }
}
