package com.opscenter.power.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.MemoryHistory;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletCommand;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletCommand.RemoveOutlet;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.PduCommand;
import com.opscenter.power.api.PduCommand.ObservePdu;
import com.opscenter.power.api.PduCommand.RemovePdu;
import com.opscenter.power.api.PduEvent;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.PduReading;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhenSourceRemovedThenRemoveItsPduTest {

    private static final PduId PDU = new PduId("pdu-1");
    private static final SourceRemoved REMOVED = new SourceRemoved(new SourceId("pdu-1"));

    private final RecordingCommands commands =
            new RecordingCommands()
                    .deciding(
                            OutletCommand.class,
                            OutletEvent.class,
                            new Outlet.Unknown(),
                            OutletDecider::decide,
                            OutletEvolution::evolve)
                    .deciding(
                            PduCommand.class,
                            PduEvent.class,
                            new Pdu.Unknown(),
                            PduDecider::decide,
                            Pdu::evolve);
    private final WhenSourceRemovedThenRemoveItsPdu reaction =
            new WhenSourceRemovedThenRemoveItsPdu(commands, commands.history());

    @Test
    void the_pdu_and_each_of_its_outlets_leave_and_once_is_enough() {
        observe();
        long before = commands.history().head();
        react();
        assertThat(commands.sent().subList(3, 6))
                .containsExactly(
                        new RemoveOutlet(OutletId.of(PDU, 1)),
                        new RemoveOutlet(OutletId.of(PDU, 2)),
                        new RemovePdu(PDU));
        assertThat(commands.history().head()).isEqualTo(before + 3);
        react();
        assertThat(commands.history().head()).isEqualTo(before + 3);
    }

    @Test
    void further_units_of_a_chain_leave_too() {
        PduId guest = PDU.unit(3);
        observe();
        observe(guest);
        react();
        assertThat(commands.sent())
                .endsWith(
                        new RemoveOutlet(OutletId.of(guest, 1)),
                        new RemoveOutlet(OutletId.of(guest, 2)),
                        new RemovePdu(guest));
    }

    @Test
    void a_source_that_was_never_read_leaves_nothing() {
        react();
        assertThat(commands.sent()).isEmpty();
    }

    private void react() {
        MemoryHistory removal = new MemoryHistory();
        removal.append(List.of(REMOVED));
        StoredEvent stored = removal.byPosition(1).orElseThrow();
        reaction.react(REMOVED, stored, false);
    }

    private void observe() {
        observe(PDU);
    }

    private void observe(PduId pdu) {
        PduReading reading =
                new PduReading(
                        "APC",
                        "AP7902B",
                        null,
                        null,
                        "rack",
                        null,
                        LoadState.NORMAL,
                        List.of(),
                        List.of(),
                        2,
                        Set.of());
        var context = RecordingCommands.context("poll " + pdu.value());
        commands.send(new ObservePdu(pdu, "pdu-1", reading), context);
        for (int number = 1; number <= 2; number++) {
            commands.send(
                    new ObserveOutlet(OutletId.of(pdu, number), Outlets.read(OutletState.ON), null),
                    context);
        }
    }
}
