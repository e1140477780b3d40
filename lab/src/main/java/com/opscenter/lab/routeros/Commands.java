package com.opscenter.lab.routeros;

import com.opscenter.lab.routeros.RouterUsers.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the device does when asked, whichever way it was.
final class Commands {

    private static final Set<String> CHANGES =
            Set.of(
                    "/interface/enable",
                    "/interface/disable",
                    "/interface/set",
                    "/interface/ethernet/set",
                    "/interface/ethernet/poe/set",
                    "/interface/ethernet/poe/power-cycle");

    private final Board board;
    private final Rows rows;

    Commands(Board board) {
        this.board = board;
        this.rows = new Rows(board);
    }

    static boolean changes(String path) {
        return CHANGES.contains(path);
    }

    /// @param queries of a print: `?name=value`
    List<Map<String, String>> run(
            String way, User user, String path, Map<String, String> arguments, List<String> queries)
            throws Trap {
        if (changes(path)) {
            board.change(way, user, path, arguments, now -> change(path, arguments, now));
            return List.of();
        }
        List<Map<String, String>> found =
                switch (path) {
                    case "/interface/ethernet/monitor" -> monitored(arguments, false);
                    case "/interface/ethernet/poe/monitor" -> monitored(arguments, true);
                    default -> listed(path);
                };
        if (board.has(Fault.EMPTY)) {
            return List.of();
        }
        return found.stream()
                .filter(row -> queries.stream().allMatch(query -> fits(row, query)))
                .map(row -> only(arguments.get(".proplist"), row))
                .toList();
    }

    private List<Map<String, String>> listed(String path) throws Trap {
        if (!path.endsWith("/print")) {
            throw Trap.noCommand(path);
        }
        return rows.of(path.substring(0, path.length() - "/print".length()));
    }

    private static boolean fits(Map<String, String> row, String query) {
        int value = query.indexOf('=');
        return value < 0
                ? row.containsKey(query.substring(1))
                : query.substring(value + 1).equals(row.get(query.substring(1, value)));
    }

    private static Map<String, String> only(@Nullable String columns, Map<String, String> row) {
        if (columns == null) {
            return row;
        }
        Map<String, String> wanted = new LinkedHashMap<>(row);
        wanted.keySet().retainAll(Arrays.asList(columns.split(",", -1)));
        return wanted;
    }

    private void change(String path, Map<String, String> arguments, Instant now) throws Trap {
        for (Port port : items(arguments)) {
            switch (path) {
                case "/interface/enable" -> port.disable(false, now);
                case "/interface/disable" -> port.disable(true, now);
                case "/interface/set" ->
                        Optional.ofNullable(arguments.get("disabled"))
                                .ifPresent(word -> port.disable(word.matches("yes|true"), now));
                case "/interface/ethernet/poe/power-cycle" ->
                        port.cyclePower(pause(arguments), now);
                default -> setPower(port, arguments.get("poe-out"), now);
            }
        }
    }

    private static void setPower(Port port, @Nullable String setting, Instant now) throws Trap {
        if (setting == null || !port.spec().powers()) {
            throw new Trap(1, "unknown parameter poe-out");
        }
        if (!setting.matches("auto-on|forced-on|off")) {
            throw new Trap(1, "input does not match any value of poe-out");
        }
        port.setPower(setting, now);
    }

    private static Duration pause(Map<String, String> arguments) {
        String written = arguments.getOrDefault("duration", "5s").replaceAll("[^0-9]", "");
        return Duration.ofSeconds(Long.parseLong(written));
    }

    private List<Port> items(Map<String, String> arguments) throws Trap {
        String items = arguments.getOrDefault("numbers", arguments.getOrDefault(".id", ""));
        List<Port> found = new ArrayList<>();
        for (String item : items.split(",", -1)) {
            found.add(board.port(item).orElseThrow(Trap::noItem));
        }
        return found;
    }

    private List<Map<String, String>> monitored(Map<String, String> arguments, boolean power)
            throws Trap {
        List<Map<String, String>> monitored = new ArrayList<>();
        synchronized (board) {
            Instant now = board.now();
            for (Port port : items(arguments)) {
                monitored.add(power ? supply(port, now) : link(port, now));
            }
        }
        return monitored;
    }

    private static Map<String, String> link(Port port, Instant now) {
        boolean running = port.running(now);
        Map<String, String> row =
                Rows.row("name", port.spec().name(), "status", running ? "link-ok" : "no-link");
        if (running) {
            row.put("rate", port.spec().gigabits() + "Gbps");
            row.put("full-duplex", "true");
        }
        return row;
    }

    /// Whole numbers and decimals side by side, as real ones write them.
    private static Map<String, String> supply(Port port, Instant now) {
        Map<String, String> row =
                Rows.row(
                        "name",
                        port.spec().name(),
                        "poe-out",
                        port.powerSetting(),
                        "poe-out-status",
                        port.powerStatus(now));
        if (port.delivers(now)) {
            int milliwatts = port.spec().milliwatts();
            row.put("poe-out-voltage", "48.0");
            row.put("poe-out-current", Integer.toString(milliwatts / 48));
            row.put("poe-out-power", Double.toString(milliwatts / 1000.0));
        }
        return row;
    }
}
