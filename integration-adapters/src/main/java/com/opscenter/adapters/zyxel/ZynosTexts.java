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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What ZyNOS shows, read; pure.
final class ZynosTexts {

    private static final Pattern UP_TIME = Pattern.compile("([0-9]+):([0-9]{2}):([0-9]{2}).*");
    private static final Pattern LINK = Pattern.compile("([0-9.]+)([MG])/([FH]).*");
    private static final Pattern CONFIGURED = Pattern.compile("^\\s*Port N[Oo]\\.?\\s*:");
    private static final Pattern SHOWN = Pattern.compile("Port N[Oo]\\.?\\s*:");
    private static final Pattern HEARD =
            Pattern.compile("^\\s*([0-9]{1,4})\\s+[0-9A-Fa-f]{2}[:-].*");
    private static final Pattern MAC = Pattern.compile("(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}");
    private static final Pattern SENSOR =
            Pattern.compile("^\\s*([A-Za-z][A-Za-z0-9 ./_-]*?)\\s+(-?[0-9]+(?:\\.[0-9]+)?)\\s.*");
    private static final Pattern PERCENT = Pattern.compile("CPU usage status:\\s*([0-9.]+)\\s*%");
    private static final Pattern POWER =
            Pattern.compile("(Total|Consuming) Power\\s*(?:\\(W\\))?\\s*:\\s*([0-9.]+).*");
    private static final long MEGA = 1_000_000;
    private static final int KILO = 1000;
    private static final int BITS_OF_KILOBYTE = 8 * 1024;

    private ZynosTexts() {}

    static About about(List<String> shown) {
        Fields fields = Fields.in(shown);
        String name = fields.text("System Name");
        String model = fields.text("Product Model");
        return new About(
                name != null ? name : model != null ? model : "Zyxel",
                model,
                fields.text("Serial Number"),
                About.version(fields.text("ZyNOS F/W Version")),
                upSeconds(fields.text("System up Time")));
    }

    /// `194:30:49 (29bcf6c1 ticks)`.
    private static OptionalLong upSeconds(@Nullable String written) {
        Matcher time = UP_TIME.matcher(written == null ? "" : written);
        return time.matches()
                ? OptionalLong.of(
                        Long.parseLong(time.group(1)) * 3600
                                + Long.parseLong(time.group(2)) * 60
                                + Long.parseLong(time.group(3)))
                : OptionalLong.empty();
    }

    /// Port, Name, Link, State, Type, Up Time.
    static SortedMap<Integer, PortRow> ports(List<String> shown) {
        SortedMap<Integer, PortRow> ports = new TreeMap<>();
        RuledTable.in(shown).ports().map(ZynosTexts::port).forEach(p -> ports.put(p.number(), p));
        return ports;
    }

    private static PortRow port(Row row) {
        Matcher link = LINK.matcher(row.cell(2));
        boolean up = link.matches();
        String label = row.cell(1);
        return new PortRow(
                Integer.parseInt(row.cell(0)),
                row.cell(0),
                label.isEmpty() ? null : label,
                true,
                up,
                up ? bps(link) : 0,
                up ? link.group(3).equals("F") ? Duplex.FULL : Duplex.HALF : null);
    }

    private static long bps(Matcher link) {
        double amount = Double.parseDouble(link.group(1));
        return Math.round(amount * MEGA * (link.group(2).equals("G") ? KILO : 1));
    }

    /// Whether each port is enabled.
    static Map<Integer, Boolean> active(List<String> shown) {
        Map<Integer, Boolean> active = new HashMap<>();
        for (Fields port : Fields.blocks(shown, CONFIGURED)) {
            number(port)
                    .filter(_ -> port.text("Active") != null)
                    .ifPresent(number -> active.put(number, port.is("Active", "Yes")));
        }
        return active;
    }

    private static Optional<Integer> number(Fields port) {
        return Stream.of("Port No", "Port No.")
                .map(port::number)
                .filter(OptionalLong::isPresent)
                .map(number -> (int) number.getAsLong())
                .findFirst();
    }

    /// Octets are not counted; what flows is told in kilobytes a second.
    static Map<Integer, Traffic> traffic(List<String> shown) {
        Map<Integer, Traffic> traffic = new HashMap<>();
        for (Fields port : Fields.blocks(shown, SHOWN)) {
            OptionalLong errors = port.number("Errors");
            Traffic told =
                    new Traffic(
                            port.scaled("Rx KBs/s", BITS_OF_KILOBYTE),
                            port.scaled("Tx KBs/s", BITS_OF_KILOBYTE),
                            null,
                            null,
                            errors.isEmpty() ? null : Counter.of32(errors.getAsLong()),
                            null);
            number(port).ifPresent(number -> traffic.put(number, told));
        }
        return traffic;
    }

    static Supply supply(List<String> shown) {
        Map<Integer, Feed> ports = new HashMap<>();
        RuledTable.in(shown)
                .ports()
                .forEach(row -> ports.put(Integer.parseInt(row.cell(0)), feed(row)));
        return new Supply(power(shown, "Total"), power(shown, "Consuming"), ports);
    }

    private static Feed feed(Row row) {
        return new Feed(
                status(row.cell("State"), row.cell("PD")),
                Fields.scaled(row.cell("Consumption"), 1, OptionalLong.empty()),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private static @Nullable PoeStatus status(String state, String device) {
        return switch (state.toLowerCase(Locale.ROOT) + " " + device.toLowerCase(Locale.ROOT)) {
            case "disable off", "disable on" -> PoeStatus.OFF;
            case "enable off" -> PoeStatus.SEARCHING;
            case "enable on" -> PoeStatus.DELIVERING;
            default -> null;
        };
    }

    private static OptionalLong power(List<String> shown, String which) {
        return shown.stream()
                .map(String::strip)
                .map(POWER::matcher)
                .filter(line -> line.matches() && line.group(1).equals(which))
                .map(line -> Fields.scaled(line.group(2), KILO, OptionalLong.empty()))
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    static OptionalLong cpu(List<String> shown) {
        return shown.stream()
                .map(PERCENT::matcher)
                .filter(Matcher::find)
                .map(line -> Math.round(Double.parseDouble(line.group(1))))
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// The part about temperatures, among others about fans and voltages.
    static Map<String, Long> milliCelsius(List<String> shown) {
        Map<String, Long> sensors = new TreeMap<>();
        boolean temperatures = false;
        for (String line : shown) {
            Matcher sensor = SENSOR.matcher(line + " ");
            if (line.contains("Current")) {
                temperatures = line.strip().startsWith("Temperature");
            } else if (temperatures && sensor.matches()) {
                double celsius = Double.parseDouble(sensor.group(2));
                sensors.put(sensor.group(1), Math.round(celsius * KILO));
            }
        }
        return sensors;
    }

    /// Each has a line that begins with its number and the neighbor's link address.
    static List<Integer> portsWithNeighbors(List<String> shown) {
        return shown.stream()
                .map(HEARD::matcher)
                .filter(Matcher::matches)
                .map(line -> Integer.valueOf(line.group(1)))
                .distinct()
                .toList();
    }

    static Optional<Neighbor> neighbor(List<String> shown) {
        Fields fields = Fields.in(shown);
        String name = fields.text("System Name");
        String known = name == null ? fields.text("Chassis id") : name;
        return Optional.ofNullable(known).map(who -> new Neighbor(who, fields.text("Port id")));
    }

    /// The link address in the line that has a word.
    static Optional<String> mac(List<String> shown, String word) {
        return shown.stream()
                .filter(line -> ZynosDialect.has(line, word))
                .map(MAC::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /// The port a link address was learned at; the switch itself is no port.
    static Optional<Integer> portOf(List<String> shown, String mac) {
        return shown.stream()
                .filter(line -> ZynosDialect.has(line, mac))
                .map(line -> line.strip().split("\\s+", 2)[0])
                .filter(port -> port.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .findFirst();
    }
}
