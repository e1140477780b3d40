package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortReading.Neighbor;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The GS1900 series, whose command line is another than ZyNOS and only shows: its ports are
/// changed by SNMP or in its web pages.
final class Gs1900Dialect implements Dialect {

    static final String ABOUT = "show info";

    private final Cli cli;

    Gs1900Dialect(Cli cli) {
        this.cli = cli;
    }

    @Override
    public About about() throws DeviceException {
        return Gs1900Texts.about(cli.need(ABOUT));
    }

    @Override
    public SortedMap<Integer, PortRow> ports() throws DeviceException {
        SortedMap<Integer, PortRow> ports =
                Gs1900Texts.ports(cli.need("show interfaces all status"));
        if (ports.isEmpty()) {
            throw cli.unknown();
        }
        return ports;
    }

    @Override
    public Map<Integer, Traffic> traffic() throws DeviceException {
        return cli.show("show interfaces all").map(Gs1900Texts::traffic).orElse(Map.of());
    }

    /// What a port is set to and what it draws are shown by two commands.
    @Override
    public Supply supply() throws DeviceException {
        List<String> states = cli.show("debug ilpower port status").orElse(List.of());
        return cli.show("show power inline consumption")
                .map(drawn -> Gs1900Texts.supply(drawn, states))
                .orElse(Supply.NONE);
    }

    @Override
    public Gauges gauges() {
        return Gauges.NONE;
    }

    @Override
    public Optional<Map<Integer, Neighbor>> neighbors() throws DeviceException {
        return cli.show("show lldp neighbor").map(Gs1900Texts::neighbors);
    }

    /// Nothing can be disabled here, so it does not matter.
    @Override
    public Optional<Integer> portTowards(InetAddress machine) {
        return Optional.empty();
    }

    @Override
    public boolean obeys() {
        return false;
    }

    @Override
    public Order order(int port, PortAction action) {
        throw new IllegalArgumentException("a GS1900 is not told anything");
    }
}
