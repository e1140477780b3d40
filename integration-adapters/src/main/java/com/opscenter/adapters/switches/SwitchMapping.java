package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.InterfaceRow;
import com.opscenter.adapters.mib.LldpNeighbors.Neighbor;
import com.opscenter.adapters.mib.PowerEthernet;
import com.opscenter.adapters.snmp.Reply;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.vocabulary.api.BitsPerSecond;
import com.opscenter.vocabulary.api.Milliwatts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From replies to readings; pure.
///
/// @param reply what was read now, over what was described
record SwitchMapping(Layout layout, Reply reply) {

    SwitchReading device() {
        Make make = layout.make();
        Reply said = layout.described();
        OptionalLong budget = PowerEthernet.budgetMilliwatts(said);
        return new SwitchReading(
                make.vendor(),
                make.model(layout.system(), said).orElse(null),
                make.serial(said).orElse(null),
                make.firmware(layout.system(), said).orElse(null),
                layout.system().name(),
                inOrder().stream().map(this::number).toList(),
                budget.isPresent() ? new Milliwatts(budget.getAsLong()) : null,
                capabilities());
    }

    /// Ports with a plug first.
    List<Integer> inOrder() {
        List<Integer> order = new ArrayList<>();
        layout.numbers().keySet().stream().filter(layout::isPhysical).forEach(order::add);
        layout.numbers().keySet().stream().filter(i -> !layout.isPhysical(i)).forEach(order::add);
        return order;
    }

    String number(int index) {
        return Objects.requireNonNull(layout.numbers().get(index));
    }

    private Set<NetworkCapability> capabilities() {
        Set<NetworkCapability> all = EnumSet.noneOf(NetworkCapability.class);
        Map<Integer, PoePort> poe = poe();
        layout.numbers().keySet().forEach(index -> all.addAll(capabilities(index, poe)));
        if (!layout.neighbors().isEmpty()) {
            all.add(NetworkCapability.LLDP);
        }
        return all;
    }

    /// Power over Ethernet by ifIndex.
    Map<Integer, PoePort> poe() {
        Map<Integer, PoePort> all = new HashMap<>();
        Map<String, PowerEthernet.Port> now = new HashMap<>();
        PowerEthernet.ports(reply).forEach(port -> now.put(place(port), port));
        layout.sockets()
                .forEach((index, socket) -> {
                    PowerEthernet.Port port = now.getOrDefault(place(socket), socket);
                    all.put(index, PoePort.of(status(port)));
                });
        all.putAll(layout.make().poe(reply));
        return all;
    }

    private static String place(PowerEthernet.Port port) {
        return port.group() + "." + port.port();
    }

    /// What flows counts, whatever is set.
    private static @Nullable PoeStatus status(PowerEthernet.Port port) {
        return switch (port.detection()) {
            case 1 -> PoeStatus.OFF;
            case 2, 5 -> port.enabled() ? PoeStatus.SEARCHING : PoeStatus.OFF;
            case 3 -> PoeStatus.DELIVERING;
            case 4, 6 -> port.enabled() ? PoeStatus.FAULT : PoeStatus.OFF;
            default -> null;
        };
    }

    /// @param errors worth a mark
    PortReading port(int index, Map<Integer, PoePort> poe, boolean errors) {
        InterfaceRow row = new InterfaceRow(index, reply);
        long speed = row.speedBps();
        OperState oper = oper(row);
        Neighbor neighbor = layout.neighbors().get(index);
        PoePort power = poe.get(index);
        return new PortReading(
                index,
                row.name(),
                row.alias().isEmpty() ? null : row.alias(),
                layout.isPhysical(index),
                row.adminStatus().orElse(1) == 2 ? AdminState.DOWN : AdminState.UP,
                oper,
                speed > 0 && oper == OperState.UP ? new BitsPerSecond(speed) : null,
                oper == OperState.UP ? duplex(row) : null,
                power == null ? null : power.status(),
                neighbor == null ? null : neighbor(neighbor),
                layout.management().filter(there -> there == index).isPresent(),
                errors,
                capabilities(index, poe));
    }

    private Set<NetworkCapability> capabilities(int index, Map<Integer, PoePort> poe) {
        Set<NetworkCapability> all = EnumSet.noneOf(NetworkCapability.class);
        boolean settable = layout.make().obeys() && layout.isPhysical(index);
        if (settable && layout.row(index).adminStatus().isPresent()) {
            all.add(NetworkCapability.PORT_ADMIN);
        }
        if (settable && layout.sockets().containsKey(index) && poe.containsKey(index)) {
            all.addAll(Set.of(NetworkCapability.POE, NetworkCapability.POE_CYCLE));
        }
        return all;
    }

    private static PortReading.Neighbor neighbor(Neighbor heard) {
        return new PortReading.Neighbor(heard.name(), heard.port().isEmpty() ? null : heard.port());
    }

    private static OperState oper(InterfaceRow row) {
        return switch ((int) row.operStatus().orElse(4)) {
            case 1 -> OperState.UP;
            case 2 -> OperState.DOWN;
            case 3 -> OperState.TESTING;
            case 5 -> OperState.DORMANT;
            case 6 -> OperState.NOT_PRESENT;
            case 7 -> OperState.LOWER_LAYER_DOWN;
            default -> OperState.UNKNOWN;
        };
    }

    private static @Nullable Duplex duplex(InterfaceRow row) {
        return switch ((int) row.duplex().orElse(1)) {
            case 2 -> Duplex.HALF;
            case 3 -> Duplex.FULL;
            default -> null;
        };
    }
}
