package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.counters.Rates;
import com.opscenter.network.api.AdminState;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortReading.Neighbor;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.vocabulary.api.BitsPerSecond;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From a readout to readings; pure.
///
/// @param interfaces in the device's own order
/// @param management the names of those that carry our way to it
record MikrotikMapping(Readout readout, List<Interface> interfaces, Set<String> management) {

    SwitchReading device() {
        Row board = readout.only(Menu.ROUTERBOARD);
        Row resource = readout.only(Menu.RESOURCE);
        Optional<String> model = board.text("model").or(() -> resource.text("board-name"));
        return new SwitchReading(
                "MikroTik",
                model.orElse(null),
                board.text("serial-number").orElse(null),
                resource.text("version").map(MikrotikMapping::bare).orElse(null),
                readout.only(Menu.IDENTITY).text("name").or(() -> model).orElse("MikroTik"),
                Stream.concat(
                                interfaces.stream().filter(Interface::physical),
                                interfaces.stream().filter(one -> !one.physical()))
                        .map(Interface::number)
                        .toList(),
                null,
                capabilities());
    }

    /// `7.16.2 (stable)` is 7.16.2.
    private static String bare(String version) {
        return version.replaceAll("\\s*\\(.*", "");
    }

    Set<NetworkCapability> capabilities() {
        Set<NetworkCapability> all = EnumSet.noneOf(NetworkCapability.class);
        interfaces.forEach(one -> all.addAll(capabilities(one)));
        if (readout.has(Menu.NEIGHBOR)) {
            all.add(NetworkCapability.LLDP);
        }
        return all;
    }

    /// Loopback and the like can be disabled too, but nothing good comes of it.
    private Set<NetworkCapability> capabilities(Interface port) {
        Set<NetworkCapability> all = EnumSet.noneOf(NetworkCapability.class);
        if (port.physical()) {
            all.add(NetworkCapability.PORT_ADMIN);
        }
        if (Poe.of(port, readout).isPresent()) {
            all.add(NetworkCapability.POE);
            all.add(NetworkCapability.POE_CYCLE);
        }
        return all;
    }

    PortReading port(Interface port, Rates rates) {
        return new PortReading(
                port.index(),
                port.name(),
                port.row().text("comment").orElse(null),
                port.physical(),
                port.disabled() ? AdminState.DOWN : AdminState.UP,
                port.running() ? OperState.UP : OperState.DOWN,
                speed(port),
                port.running() ? duplex(monitor(port)) : null,
                Poe.of(port, readout).map(Poe::status).orElse(null),
                neighbor(port.name()).orElse(null),
                management.contains(port.name()),
                PortReading.noticeable(sum(rates.rxErrorsPerHour(), rates.txErrorsPerHour())),
                capabilities(port));
    }

    private Row monitor(Interface port) {
        return readout.of(Menu.ETHERNET_MONITOR, port.name()).orElse(new Row(Map.of()));
    }

    /// Of the link, null while there is none.
    @Nullable BitsPerSecond speed(Interface port) {
        return port.running()
                ? monitor(port).text("rate").flatMap(LinkRate::of).orElse(null)
                : null;
    }

    private static @Nullable Duplex duplex(Row monitor) {
        return monitor.text("full-duplex")
                .map(_ -> monitor.flag("full-duplex") ? Duplex.FULL : Duplex.HALF)
                .orElse(null);
    }

    private static long sum(OptionalLong one, OptionalLong other) {
        return one.orElse(0) + other.orElse(0);
    }

    /// A neighbor is heard on `ether1,bridge`: on the port and on what the port is a member of. Of
    /// several behind one port, as behind a dumb switch, the first by name is told.
    private Optional<Neighbor> neighbor(String name) {
        return readout.rows(Menu.NEIGHBOR).stream()
                .filter(row ->
                        row.text("interface")
                                .filter(where -> where.split(",", -1)[0].equals(name))
                                .isPresent())
                .flatMap(row ->
                        row
                                .text("identity")
                                .map(identity ->
                                        new Neighbor(
                                                identity, row.text("interface-name").orElse(null)))
                                .stream())
                .min(Comparator.comparing(Neighbor::name));
    }
}
