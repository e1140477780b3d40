package com.opscenter.lab.cli;

import com.opscenter.lab.netswitch.NetSwitch;
import com.opscenter.lab.netswitch.Port;
import com.opscenter.lab.netswitch.SwitchSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A GS1900 (V2.50): it only shows, and it has no serial number to tell.
record Gs1900Language(NetSwitch device, Supplier<Duration> upTime) implements CliLanguage {

    private static final char ESCAPE = 0x1b;
    private static final long FULL_32 = 0xFFFF_FFFFL;
    private static final int MILLIVOLTS = 53_429;

    @Override
    public CliAnswer answer(String command, CliMode mode, String user) {
        SwitchSpec spec = device.spec();
        return switch (command) {
            case "exit" -> new CliAnswer.Ended();
            case "show info" -> CliAnswer.of(about());
            case "show interfaces all status" -> CliAnswer.of(device.during(this::status));
            case "show interfaces all" -> CliAnswer.of(device.during(this::traffic));
            case "show lldp neighbor" -> CliAnswer.of(device.during(this::neighbors));
            case "show power inline consumption" ->
                    spec.poeWatts() > 0
                            ? CliAnswer.of(device.during(this::power))
                            : CliAnswer.of("Unknown command");
            case "debug ilpower port status" ->
                    spec.poeWatts() > 0
                            ? CliAnswer.of(device.during(this::feeding))
                            : CliAnswer.of("Unknown command");
            default -> CliAnswer.of("Unknown command");
        };
    }

    private List<String> about() {
        Duration up = upTime.get();
        return List.of(
                "System Name       : " + device.spec().name(),
                "System Location   : Location",
                "System Contact    : Contact",
                "MAC Address       : 02:00:5E:10:00:01",
                "IP Address        : 192.0.2.2",
                "Subnet Mask       : 255.255.255.0",
                "Boot Version      : V2.00 | 07/08/2015",
                "Firmware Version  : " + device.spec().personality().firmware(),
                "System Object ID  : 1.3.6.1.4.1.890.1.15",
                "System Up Time    : %d days, %d hours, %d mins, %d secs"
                        .formatted(
                                up.toDays(),
                                up.toHoursPart(),
                                up.toMinutesPart(),
                                up.toSecondsPart()));
    }

    private List<String> status() {
        List<String> lines = new ArrayList<>();
        lines.add("Port  Name                 Status      Vlan  Duplex  Speed    Type");
        for (Port port : device.ports()) {
            lines.add(
                    "%-5d %-20s %-11s %-5s %-7s %-8s %s"
                            .formatted(
                                    port.number(),
                                    port.spec().label(),
                                    port.up()
                                            ? "connected"
                                            : port.enabled() ? "notconnect" : "disabled",
                                    "1",
                                    port.up() ? "a-full" : "auto",
                                    port.up() ? "a-" + port.spec().megabits() + "M" : "auto",
                                    "Copper"));
        }
        lines.add("LAG1                       notconnect  1     auto    auto     -");
        return lines;
    }

    private List<String> traffic() {
        List<String> lines = new ArrayList<>();
        for (Port port : device.ports()) {
            long in = port.rxOctets() & FULL_32;
            long out = port.txOctets() & FULL_32;
            lines.add(
                    "GigabitEthernet%d is %s".formatted(port.number(), port.up() ? "up" : "down"));
            lines.add("  Hardware is Gigabit Ethernet");
            lines.add("  Auto-duplex, Auto-speed, media type is Copper");
            lines.add("  flow-control is off");
            lines.add("     %d packets input, %d bytes, 0 throttles".formatted(in / 600, in));
            lines.add("     0 runts, 0 giants, 0 throttles");
            lines.add(
                    "     %d input errors, %<d CRC, 0 frame, 0 overrun, 0 ignored"
                            .formatted(port.rxErrors()));
            lines.add("     %d packets output, %d bytes, 0 underrun".formatted(out / 600, out));
            lines.add("     0 output errors, 0 collisions, 0 interface resets");
            lines.add("     0 PAUSE output");
        }
        return lines;
    }

    private List<String> neighbors() {
        List<String> lines = new ArrayList<>();
        lines.add(" Port | Device ID         | Port ID | SysName | Capabilities | TTL ");
        lines.add("------+-------------------+---------+---------+--------------+-----");
        device.ports().stream()
                .filter(port -> !port.spec().neighbor().isEmpty())
                .forEach(port ->
                        lines.add(
                                " %4d | 02:00:5E:20:00:%02X | eth0    | %s | Bridge | 120"
                                        .formatted(
                                                port.number(),
                                                port.number(),
                                                port.spec().neighbor())));
        return lines;
    }

    private List<String> power() {
        int used = device.milliwatts() / 1000;
        int nominal = device.spec().poeWatts();
        List<String> lines = new ArrayList<>();
        lines.add("Power management mode: Port limit mode");
        lines.add("Pre-allocation       : Disabled");
        lines.add("Power-up sequence    : Staggered");
        lines.add("");
        lines.add("Unit Power Status Nominal  Allocated       Consumed Available");
        lines.add("                  Power    Power           Power    Power");
        lines.add("---- ----- ------ -------- --------------- -------- ---------");
        lines.add(
                "1    On    Normal %-8s %-15s %-8s %s"
                        .formatted(
                                nominal + "Watts",
                                "%dWatts (%3d%%)".formatted(used, used * 100 / nominal),
                                used + "Watts",
                                nominal - used + "Watts"));
        lines.add("");
        lines.add("Port Power Limit (Admin) (mW) Power (mW) Voltage (mV) Current (mA)");
        lines.add("---- ------------------------ ---------- ------------ ------------");
        device.ports().stream()
                .filter(Port::feeds)
                .forEach(port ->
                        lines.add(
                                "%-4d %-24s %-10d %-12d %d"
                                        .formatted(
                                                port.number(),
                                                "31200 (31200)",
                                                port.milliwatts(),
                                                MILLIVOLTS,
                                                port.milliwatts() * 1000 / MILLIVOLTS)));
        return lines;
    }

    private List<String> feeding() {
        List<String> lines = new ArrayList<>();
        lines.add("Port State Status     Priority Class   Reason");
        lines.add("---- ----- ---------- -------- ------- ----------");
        device.ports().stream()
                .filter(Port::feeds)
                .forEach(port ->
                        lines.add(
                                "%-4d %-5s %-10s %-8s %-7s %s"
                                        .formatted(
                                                port.number(),
                                                port.powered() ? "auto" : "never",
                                                !port.powered()
                                                        ? "off"
                                                        : port.milliwatts() > 0
                                                                ? "on"
                                                                : "searching",
                                                "low",
                                                "class0",
                                                "-")));
        return lines;
    }

    @Override
    public String greeting() {
        return ESCAPE + "[H" + ESCAPE + "[J\0";
    }

    @Override
    public boolean asksTheTerminal() {
        return false;
    }

    @Override
    public String lineEnd() {
        return "\r\n";
    }

    @Override
    public String beforeOutput() {
        return "";
    }

    @Override
    public String pager() {
        return "--More--";
    }

    /// It goes to the next line, comes back up and wipes.
    @Override
    public String pagerWipe() {
        return "\b\n" + ESCAPE + "[A" + ESCAPE + "[2K\r";
    }
}
