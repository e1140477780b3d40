package com.opscenter.network.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.command.AnsweringViews;
import com.opscenter.commands.command.MemoryHistory;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.ListSwitches;
import com.opscenter.network.api.PortCommand;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortCommand.RemovePort;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.SwitchCommand;
import com.opscenter.network.api.SwitchCommand.ObserveSwitch;
import com.opscenter.network.api.SwitchCommand.RemoveSwitch;
import com.opscenter.network.api.SwitchEvent;
import com.opscenter.network.api.SwitchId;
import com.opscenter.network.api.SwitchView;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenSourceRemovedThenRemoveItsSwitchesTest {

    private static final SwitchId SWITCH = new SwitchId("zyxel-1");
    private static final SourceRemoved REMOVED = new SourceRemoved(new SourceId("zyxel-1"));

    private final List<SwitchId> listed = new ArrayList<>();
    private final RecordingCommands commands =
            new RecordingCommands()
                    .deciding(
                            PortCommand.class,
                            PortEvent.class,
                            new Port.Unknown(),
                            PortDecider::decide,
                            PortEvolution::evolve)
                    .deciding(
                            SwitchCommand.class,
                            SwitchEvent.class,
                            new SwitchDevice.Unknown(),
                            SwitchDecider::decide,
                            SwitchDevice::evolve);
    private final WhenSourceRemovedThenRemoveItsSwitches reaction =
            new WhenSourceRemovedThenRemoveItsSwitches(
                    commands,
                    new AnsweringViews()
                            .answering(ListSwitches.class, SwitchView.class, this::listed)
                            .views(),
                    commands.history());

    @Test
    void the_switch_and_each_of_its_ports_leave_and_once_is_enough() throws Exception {
        observe(SWITCH);
        long before = commands.history().head();
        react();
        assertThat(commands.sent()).endsWith(removalOf(SWITCH));
        assertThat(commands.history().head()).isEqualTo(before + 3);
        react();
        assertThat(commands.history().head()).isEqualTo(before + 3);
    }

    @Test
    void further_switches_behind_the_source_leave_too() throws Exception {
        observe(SWITCH.unit(77));
        react();
        assertThat(commands.sent()).endsWith(removalOf(SWITCH.unit(77)));
    }

    @Test
    void a_source_of_another_kind_leaves_nothing() throws Exception {
        react();
        assertThat(commands.sent()).isEmpty();
    }

    private static Command[] removalOf(SwitchId id) {
        return new Command[] {
            new RemovePort(PortId.of(id, "1")),
            new RemovePort(PortId.of(id, "2")),
            new RemoveSwitch(id)
        };
    }

    private void react() throws Exception {
        MemoryHistory removal = new MemoryHistory();
        removal.append(List.of(REMOVED));
        StoredEvent stored = removal.byPosition(1).orElseThrow();
        reaction.react(REMOVED, stored, false);
    }

    private List<SwitchView> listed(ListSwitches query) {
        return query.source().equals("zyxel-1")
                ? listed.stream().map(this::view).toList()
                : List.of();
    }

    private SwitchView view(SwitchId id) {
        return new SwitchView(
                id.key(),
                id.value(),
                "home-rack",
                "zyxel-1",
                null,
                60,
                "FRESH",
                false,
                1,
                "rack",
                "Zyxel",
                null,
                null,
                null,
                "UP",
                null,
                null,
                List.of(),
                2,
                2,
                0,
                null,
                List.of());
    }

    private void observe(SwitchId id) {
        listed.add(id);
        var context = RecordingCommands.context("poll " + id.value());
        commands.send(
                new ObserveSwitch(id, "zyxel-1", SwitchesAndWansTest.firmware("4.70")), context);
        for (String number : List.of("1", "2")) {
            commands.send(new ObservePort(PortId.of(id, number), Ports.ENABLED, null), context);
        }
    }
}
