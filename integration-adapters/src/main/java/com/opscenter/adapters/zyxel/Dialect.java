package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortReading.Neighbor;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What is asked of a switch, in the words of its family. What a model does not know is left out;
/// without its name and its ports there is no reading.
interface Dialect {

    About about() throws DeviceException;

    /// By number.
    SortedMap<Integer, PortRow> ports() throws DeviceException;

    /// By number; ports of which nothing is told are left out.
    Map<Integer, Traffic> traffic() throws DeviceException;

    Supply supply() throws DeviceException;

    Gauges gauges() throws DeviceException;

    /// By number; empty when neighbors are not told at all.
    Optional<Map<Integer, Neighbor>> neighbors() throws DeviceException;

    /// The port behind which the switch has learned this machine.
    Optional<Integer> portTowards(InetAddress machine) throws DeviceException;

    /// Whether this account may change ports here. Nothing is changed to find out.
    boolean obeys() throws DeviceException;

    /// How a port is brought into the state an action names.
    Order order(int port, PortAction action);

    /// @param way commands that lead to the mode the order is given in
    record Order(List<String> way, String order) {}

    /// Finds out which family answers.
    static Dialect of(Cli cli) throws DeviceException {
        if (cli.show(ZynosDialect.ABOUT).isPresent()) {
            return new ZynosDialect(cli);
        }
        if (cli.show(Gs1900Dialect.ABOUT).isPresent()) {
            return new Gs1900Dialect(cli);
        }
        throw cli.unknown();
    }
}
