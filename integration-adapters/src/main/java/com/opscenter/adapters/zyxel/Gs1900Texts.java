package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.counters.Counter;
import com.opscenter.adapters.zyxel.RuledTable.Row;
import com.opscenter.adapters.zyxel.Supply.Feed;
import com.opscenter.network.api.Duplex;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortReading.Neighbor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a GS1900 shows, read; pure.
final class Gs1900Texts {

    private static final String INTERFACE = "GigabitEthernet";
    private static final Pattern UP_TIME =
            Pattern.compile("([0-9]+) days?, ([0-9]+) hours?, ([0-9]+) mins?, ([0-9]+) secs?.*");

    /// The columns have no dashes below their heads, so a row is known by its last words.
    private static final Pattern PORT =
            Pattern.compile(
                    "^\\s*([0-9]{1,3})\\s+(?:(.*?)\\s+)?(connected|notconnect|disabled?)\\s+\\S+\\s+"
                            + "(\\S+)\\s+(\\S+)\\s+(\\S.*)$");

    private static final Pattern SPEED = Pattern.compile("(?:a-)?([0-9]+)([MG]).*");
    private static final Pattern BLOCK = Pattern.compile("^" + INTERFACE + "([0-9]{1,3}) is .*");
    private static final Pattern IN = Pattern.compile("packets input, ([0-9]+) bytes");
    private static final Pattern OUT = Pattern.compile("packets output, ([0-9]+) bytes");
    private static final Pattern IN_ERRORS = Pattern.compile("([0-9]+) input errors");
    private static final Pattern OUT_ERRORS = Pattern.compile("([0-9]+) output errors");
    private static final Pattern UNIT =
            Pattern.compile(
                    "^\\s*[0-9]+\\s+\\S+\\s+\\S+\\s+([0-9]+)Watts\\s+.*?\\)\\s+([0-9]+)Watts.*");
    private static final Pattern DRAWN =
            Pattern.compile(
                    "^\\s*([0-9]{1,3})\\s+[0-9]+\\s*\\(\\s*[0-9]+\\s*\\)\\s+([0-9]+)\\s+([0-9]+)\\s+([0-9]+)\\s*$");
    private static final long MEGA = 1_000_000;
    private static final int KILO = 1000;
    private static final int MILLIVOLTS_OF_DECIVOLT = 100;

    private Gs1900Texts() {}

    static About about(List<String> shown) {
        Fields fields = Fields.in(shown);
        String name = fields.text("System Name");
        return new About(
                name == null ? "GS1900" : name,
                null,
                null,
                About.version(fields.text("Firmware Version")),
                upSeconds(fields.text("System Up Time")));
    }

    private static OptionalLong upSeconds(@Nullable String written) {
        Matcher time = UP_TIME.matcher(written == null ? "" : written);
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        long hours = Long.parseLong(time.group(1)) * 24 + Long.parseLong(time.group(2));
        return OptionalLong.of(
                (hours * 60 + Long.parseLong(time.group(3))) * 60 + Long.parseLong(time.group(4)));
    }

    /// Port, Name, Status, Vlan, Duplex, Speed, Type; aggregates have no number.
    static SortedMap<Integer, PortRow> ports(List<String> shown) {
        SortedMap<Integer, PortRow> ports = new TreeMap<>();
        shown.stream()
                .map(PORT::matcher)
                .filter(Matcher::matches)
                .map(Gs1900Texts::port)
                .forEach(port -> ports.put(port.number(), port));
        return ports;
    }

    private static PortRow port(Matcher row) {
        boolean up = row.group(3).equals("connected");
        String label = row.group(2) == null ? "" : row.group(2).strip();
        return new PortRow(
                Integer.parseInt(row.group(1)),
                INTERFACE + row.group(1),
                label.isEmpty() ? null : label,
                !row.group(3).startsWith("disable"),
                up,
                up ? bps(row.group(5)) : 0,
                up ? duplex(row.group(4)) : null);
    }

    private static long bps(String written) {
        Matcher speed = SPEED.matcher(written);
        return speed.matches()
                ? Long.parseLong(speed.group(1)) * MEGA * (speed.group(2).equals("G") ? KILO : 1)
                : 0;
    }

    private static @Nullable Duplex duplex(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return word.endsWith("full") ? Duplex.FULL : word.endsWith("half") ? Duplex.HALF : null;
    }

    /// Its counters have 32 bits.
    static Map<Integer, Traffic> traffic(List<String> shown) {
        Map<Integer, Traffic> traffic = new HashMap<>();
        int from = 0;
        for (int to = 1; to <= shown.size(); to++) {
            if (to == shown.size() || !shown.get(to).startsWith(" ")) {
                Matcher block = BLOCK.matcher(shown.get(from));
                if (block.matches()) {
                    String text = String.join("\n", shown.subList(from, to));
                    traffic.put(Integer.valueOf(block.group(1)), counted(text));
                }
                from = to;
            }
        }
        return traffic;
    }

    private static Traffic counted(String text) {
        return new Traffic(
                OptionalLong.empty(),
                OptionalLong.empty(),
                counter(IN, text),
                counter(OUT, text),
                counter(IN_ERRORS, text),
                counter(OUT_ERRORS, text));
    }

    private static @Nullable Counter counter(Pattern form, String text) {
        Matcher found = form.matcher(text);
        return found.find() ? Counter.of32(Long.parseLong(found.group(1))) : null;
    }

    /// @param drawn what each port draws
    /// @param states whether it is off, searching or on
    static Supply supply(List<String> drawn, List<String> states) {
        Map<Integer, PoeStatus> status = new HashMap<>();
        RuledTable.in(states)
                .ports()
                .forEach(row -> {
                    PoeStatus known = status(row);
                    if (known != null) {
                        status.put(Integer.parseInt(row.cell(0)), known);
                    }
                });
        Map<Integer, Feed> ports = new HashMap<>();
        drawn.stream()
                .map(DRAWN::matcher)
                .filter(Matcher::matches)
                .forEach(row -> {
                    int port = Integer.parseInt(row.group(1));
                    ports.put(port, feed(row, status.get(port)));
                });
        return new Supply(watts(drawn, 1), watts(drawn, 2), ports);
    }

    private static @Nullable PoeStatus status(Row row) {
        return switch (row.cell(2).toLowerCase(Locale.ROOT)) {
            case "off" -> PoeStatus.OFF;
            case "searching" -> PoeStatus.SEARCHING;
            case "on" -> PoeStatus.DELIVERING;
            case "fault" -> PoeStatus.FAULT;
            default -> null;
        };
    }

    private static Feed feed(Matcher row, @Nullable PoeStatus status) {
        return new Feed(
                status,
                OptionalLong.of(Long.parseLong(row.group(2))),
                OptionalLong.of(Long.parseLong(row.group(4))),
                OptionalLong.of(Long.parseLong(row.group(3)) / MILLIVOLTS_OF_DECIVOLT));
    }

    /// @param which 1 for what the supply gives, 2 for what is consumed
    private static OptionalLong watts(List<String> shown, int which) {
        return shown.stream()
                .map(UNIT::matcher)
                .filter(Matcher::matches)
                .mapToLong(unit -> Long.parseLong(unit.group(which)) * KILO)
                .findFirst();
    }

    /// Port, Device ID, Port ID, SysName, Capabilities, TTL, divided by bars.
    static Map<Integer, Neighbor> neighbors(List<String> shown) {
        Map<Integer, Neighbor> neighbors = new HashMap<>();
        shown.stream()
                .flatMap(line -> RuledTable.barred(line, 6).stream())
                .filter(cells -> cells.get(0).matches("[0-9]{1,3}"))
                .forEach(cells -> {
                    String name = cells.get(3).isEmpty() ? cells.get(1) : cells.get(3);
                    String port = cells.get(2).isEmpty() ? null : cells.get(2);
                    neighbors.put(Integer.valueOf(cells.get(0)), new Neighbor(name, port));
                });
        return neighbors;
    }
}
