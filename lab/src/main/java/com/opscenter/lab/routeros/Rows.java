package com.opscenter.lab.routeros;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each menu lists. The one who manages it is behind the first port.
final class Rows {

    private static final String BRIDGE = "bridge";
    private static final String MANAGER = "02:00:00:00:00:AA";

    private final Board board;

    Rows(Board board) {
        this.board = board;
    }

    /// @throws Trap when this version has no such menu
    List<Map<String, String>> of(String menu) throws Trap {
        synchronized (board) {
            Instant now = board.now();
            board.ports().forEach(port -> port.count(now));
            return switch (menu) {
                case "/system/resource" -> List.of(resource());
                case "/system/identity" -> List.of(Map.of("name", board.spec().name()));
                case "/system/routerboard" -> List.of(routerboard());
                case "/system/health" -> health();
                case "/interface" -> interfaces(now);
                case "/interface/ethernet" -> ethernet();
                case "/interface/ethernet/poe" -> power();
                case "/ip/neighbor" -> neighbors(now);
                case "/ip/address" -> List.of(address());
                case "/ip/arp" -> List.of(arp());
                case "/ip/route" -> List.of();
                case "/interface/bridge/port" -> members();
                case "/interface/bridge/host" -> hosts(now);
                case "/interface/vlan", "/interface/bonding" -> List.of();
                default -> throw Trap.noCommand(menu);
            };
        }
    }

    static Map<String, String> row(String... namesAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    private Map<String, String> resource() {
        RouterSpec spec = board.spec();
        long load = 5 + board.now().getEpochSecond() / 7 % 9;
        Map<String, String> row = row("uptime", written(board.upTime()));
        row.put("version", spec.version() + " (stable)");
        row.put("cpu-load", Long.toString(load));
        row.putAll(row("free-memory", "402653184", "total-memory", "536870912"));
        row.putAll(row("architecture-name", "arm", "board-name", spec.model()));
        return row;
    }

    /// `3d4h5m6s`.
    static String written(Duration time) {
        String days = time.toDays() > 0 ? time.toDays() + "d" : "";
        String hours = time.toHoursPart() > 0 ? time.toHoursPart() + "h" : "";
        String minutes = time.toMinutesPart() > 0 ? time.toMinutesPart() + "m" : "";
        return days + hours + minutes + time.toSecondsPart() + "s";
    }

    private Map<String, String> routerboard() {
        return row(
                "routerboard",
                "true",
                "model",
                board.spec().model(),
                "serial-number",
                board.spec().serial(),
                "current-firmware",
                board.spec().version());
    }

    private List<Map<String, String>> health() {
        return board.spec().isSeven()
                ? List.of(
                        row("name", "cpu-temperature", "value", "47", "type", "C"),
                        row("name", "fan1-speed", "value", "4020", "type", "RPM"),
                        row("name", "psu1-voltage", "value", "53.1", "type", "V"))
                : List.of(row("voltage", "24.1", "temperature", "38", "cpu-temperature", "47"));
    }

    private List<Map<String, String>> interfaces(Instant now) {
        List<Map<String, String>> rows = new ArrayList<>();
        board.ports().forEach(port -> rows.add(of(port, now)));
        Map<String, String> bridge = row(".id", "*%X".formatted(rows.size() + 1), "name", BRIDGE);
        bridge.putAll(row("type", "bridge", "running", "true", "disabled", "false"));
        bridge.putAll(row("rx-byte", "123456", "tx-byte", "654321"));
        rows.add(bridge);
        return rows;
    }

    private static Map<String, String> of(Port port, Instant now) {
        String name = port.spec().name();
        Map<String, String> row = row(".id", port.id(), "name", name, "default-name", name);
        row.put("type", "ether");
        row.put("running", Boolean.toString(port.running(now)));
        row.put("disabled", Boolean.toString(port.disabled()));
        row.put("rx-byte", Long.toString(port.rxBytes()));
        row.put("tx-byte", Long.toString(port.txBytes()));
        row.put("rx-error", Long.toString(port.rxErrors()));
        row.putAll(row("tx-error", "0", "rx-drop", "0", "tx-queue-drop", "0"));
        if (!port.spec().comment().isEmpty()) {
            row.put("comment", port.spec().comment());
        }
        return row;
    }

    private List<Map<String, String>> ethernet() {
        return board.ports().stream()
                .map(port ->
                        row(
                                ".id",
                                port.id(),
                                "name",
                                port.spec().name(),
                                "default-name",
                                port.spec().name()))
                .toList();
    }

    private List<Map<String, String>> power() throws Trap {
        List<Map<String, String>> rows =
                board.ports().stream()
                        .filter(port -> port.spec().powers())
                        .map(port ->
                                row(
                                        ".id",
                                        port.id(),
                                        "name",
                                        port.spec().name(),
                                        "poe-out",
                                        port.powerSetting()))
                        .toList();
        if (rows.isEmpty()) {
            throw Trap.noCommand("/interface/ethernet/poe");
        }
        return rows;
    }

    private List<Map<String, String>> neighbors(Instant now) {
        return board.ports().stream()
                .filter(port -> port.running(now))
                .map(port ->
                        row(
                                "interface",
                                port.spec().name() + "," + BRIDGE,
                                "identity",
                                port.spec().neighbor(),
                                "interface-name",
                                port.spec().neighborPort(),
                                "discovered-by",
                                "lldp"))
                .toList();
    }

    private static Map<String, String> address() {
        return row("address", "127.0.0.1/8", "interface", BRIDGE, "disabled", "false");
    }

    private static Map<String, String> arp() {
        return row("address", "127.0.0.1", "mac-address", MANAGER, "interface", BRIDGE);
    }

    private List<Map<String, String>> members() {
        return board.ports().stream()
                .map(port -> row("bridge", BRIDGE, "interface", port.spec().name()))
                .toList();
    }

    private List<Map<String, String>> hosts(Instant now) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Port port : board.ports()) {
            if (port.running(now)) {
                String mac =
                        rows.isEmpty() ? MANAGER : "02:00:00:00:01:%02X".formatted(rows.size());
                rows.add(
                        row(
                                "mac-address",
                                mac,
                                "on-interface",
                                port.spec().name(),
                                "bridge",
                                BRIDGE,
                                "local",
                                "false"));
            }
        }
        return rows;
    }
}
