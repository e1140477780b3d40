package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortReading.Neighbor;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// ZyNOS, as GS, XGS, ES and MES switches speak it. Commands cannot be abbreviated. Whether it can
/// be configured at all differs: the command line of some models (XGS1930) only shows.
final class ZynosDialect implements Dialect {

    static final String ABOUT = "show system-information";

    private static final String CONFIGURE = "configure";
    private static final int MOST_NEIGHBORS = 64;

    /// Older firmware has the one, newer the other.
    private static final List<String> CONFIGURED =
            List.of("show interface config", "show interfaces config");

    private final Cli cli;

    ZynosDialect(Cli cli) {
        this.cli = cli;
    }

    @Override
    public About about() throws DeviceException {
        return ZynosTexts.about(cli.need(ABOUT));
    }

    @Override
    public SortedMap<Integer, PortRow> ports() throws DeviceException {
        SortedMap<Integer, PortRow> ports = ZynosTexts.ports(cli.need("show interfaces status"));
        if (ports.isEmpty()) {
            throw cli.unknown();
        }
        Map<Integer, Boolean> active = active(ports);
        ports.replaceAll(
                (number, port) -> port.enabled(active.getOrDefault(number, port.enabled())));
        return ports;
    }

    /// The listing does not tell a port that is disabled from one without a cable.
    private Map<Integer, Boolean> active(SortedMap<Integer, PortRow> ports) throws DeviceException {
        String range = "%d-%d".formatted(ports.firstKey(), ports.lastKey());
        for (String spelling : CONFIGURED) {
            Optional<List<String>> shown = cli.show(spelling + " " + range);
            if (shown.isPresent()) {
                return ZynosTexts.active(shown.get());
            }
        }
        return Map.of();
    }

    @Override
    public Map<Integer, Traffic> traffic() throws DeviceException {
        return cli.show("show interfaces *").map(ZynosTexts::traffic).orElse(Map.of());
    }

    @Override
    public Supply supply() throws DeviceException {
        return cli.show("show pwr").map(ZynosTexts::supply).orElse(Supply.NONE);
    }

    @Override
    public Gauges gauges() throws DeviceException {
        List<String> load = cli.show("show cpu-utilization").orElse(List.of());
        List<String> heat = cli.show("show hardware-monitor C").orElse(List.of());
        return new Gauges(ZynosTexts.cpu(load), ZynosTexts.milliCelsius(heat));
    }

    /// The list has no names; those are told one by one.
    @Override
    public Optional<Map<Integer, Neighbor>> neighbors() throws DeviceException {
        Optional<List<String>> listed = cli.show("show lldp info remote");
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Neighbor> neighbors = new HashMap<>();
        for (int port :
                ZynosTexts.portsWithNeighbors(listed.get()).stream()
                        .limit(MOST_NEIGHBORS)
                        .toList()) {
            cli.show("show lldp info remote interface port-channel " + port)
                    .flatMap(ZynosTexts::neighbor)
                    .ifPresent(neighbor -> neighbors.put(port, neighbor));
        }
        return Optional.of(neighbors);
    }

    @Override
    public Optional<Integer> portTowards(InetAddress machine) throws DeviceException {
        Optional<String> mac =
                cli.show("show ip arp")
                        .flatMap(shown -> ZynosTexts.mac(shown, machine.getHostAddress()));
        return mac.isEmpty()
                ? Optional.empty()
                : cli.show("show mac address-table all")
                        .flatMap(shown -> ZynosTexts.portOf(shown, mac.get()));
    }

    /// What could not be read back is not offered.
    @Override
    public boolean obeys() throws DeviceException {
        SortedMap<Integer, PortRow> ports = ports();
        return !active(ports).isEmpty() && cli.enters(CONFIGURE);
    }

    @Override
    public Order order(int port, PortAction action) {
        String interfaceMode = "interface port-channel " + port;
        return switch (action) {
            case ENABLE -> new Order(List.of(CONFIGURE, interfaceMode), "no inactive");
            case DISABLE -> new Order(List.of(CONFIGURE, interfaceMode), "inactive");
            case POE_ON -> new Order(List.of(CONFIGURE), "pwr interface " + port);
            case POE_OFF -> new Order(List.of(CONFIGURE), "no pwr interface " + port);
            case BOUNCE, POE_CYCLE ->
                    throw new IllegalArgumentException(action + " has two halves");
        };
    }

    /// Whether a line has a word, blanks around it.
    static boolean has(String line, String word) {
        return Stream.of(line.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .anyMatch(word.toLowerCase(Locale.ROOT)::equals);
    }
}
