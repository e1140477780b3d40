package com.opscenter.lab.cli;

import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.netswitch.NetSwitch;
import com.opscenter.lab.netswitch.Port;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// ZyNOS as on a GS1920 (V4.50).
record ZynosLanguage(NetSwitch device, CliSpec spec, ZynosPages pages) implements CliLanguage {

    private static final char ESCAPE = 0x1b;
    private static final Pattern CONFIG =
            Pattern.compile("show interface config ([0-9]+)-([0-9]+)");
    private static final Pattern NEIGHBOR =
            Pattern.compile("show lldp info remote interface port-channel ([0-9]+)");
    private static final Pattern INTERFACE = Pattern.compile("interface port-channel ([0-9]+)");
    private static final Pattern POWER = Pattern.compile("(no )?pwr interface ([0-9]+)");

    ZynosLanguage(NetSwitch device, CliSpec spec, Supplier<Duration> upTime) {
        this(device, spec, new ZynosPages(device, upTime));
    }

    @Override
    public CliAnswer answer(String command, CliMode mode, String user) {
        return switch (mode.mode()) {
            case "" -> commanded(command, mode);
            case "config" -> configured(command, mode, user);
            default -> atInterface(command, mode, user);
        };
    }

    private CliAnswer commanded(String command, CliMode mode) {
        return switch (command) {
            case "exit", "logout" -> new CliAnswer.Ended();
            case "enable" -> mode.privileged() ? CliAnswer.of(List.of()) : new CliAnswer.Asked();
            case "configure" ->
                    mode.privileged() && spec.configurable()
                            ? new CliAnswer.Changed(mode.configuring(), List.of())
                            : invalid(command);
            default -> device.during(() -> shown(command));
        };
    }

    private CliAnswer shown(String command) {
        Matcher config = CONFIG.matcher(command);
        if (config.matches()) {
            return CliAnswer.of(
                    pages.config(
                            Integer.parseInt(config.group(1)), Integer.parseInt(config.group(2))));
        }
        Matcher neighbor = NEIGHBOR.matcher(command);
        if (neighbor.matches()) {
            return CliAnswer.of(pages.neighbor(Integer.parseInt(neighbor.group(1))));
        }
        return switch (command) {
            case "show system-information" -> CliAnswer.of(pages.about());
            case "show interfaces status" -> CliAnswer.of(pages.status());
            case "show interfaces *" -> CliAnswer.of(pages.traffic());
            case "show pwr" ->
                    device.spec().poeWatts() > 0 ? CliAnswer.of(pages.power()) : invalid(command);
            case "show cpu-utilization" -> CliAnswer.of("CPU usage status:  11.40%");
            case "show hardware-monitor C" -> CliAnswer.of(pages.monitor());
            case "show lldp info remote" -> CliAnswer.of(pages.neighbors());
            case "show ip arp" -> CliAnswer.of(pages.arp());
            case "show mac address-table all" -> CliAnswer.of(pages.addresses());
            default -> invalid(command);
        };
    }

    private static CliAnswer invalid(String command) {
        String[] words = command.split(" ", -1);
        return CliAnswer.of("% Invalid command " + words[words.length - 1]);
    }

    private CliAnswer configured(String command, CliMode mode, String user) {
        Matcher at = INTERFACE.matcher(command);
        if (at.matches() && has(at.group(1))) {
            return new CliAnswer.Changed(mode.at(Integer.parseInt(at.group(1))), List.of());
        }
        Matcher power = POWER.matcher(command);
        if (power.matches() && has(power.group(2))) {
            int place = Integer.parseInt(power.group(2));
            return ordered(device.order(user, "pwr", place, power.group(1) == null));
        }
        return command.equals("exit")
                ? new CliAnswer.Changed(mode.left(), List.of())
                : invalid(command);
    }

    private CliAnswer atInterface(String command, CliMode mode, String user) {
        return switch (command) {
            case "exit" -> new CliAnswer.Changed(mode.left(), List.of());
            case "inactive" -> ordered(device.order(user, "inactive", mode.port(), false));
            case "no inactive" -> ordered(device.order(user, "inactive", mode.port(), true));
            default -> invalid(command);
        };
    }

    private boolean has(String number) {
        return device.ports().stream()
                .map(Port::number)
                .anyMatch(port -> port == Integer.parseInt(number));
    }

    private static CliAnswer ordered(SetOutcome outcome) {
        return switch (outcome) {
            case REFUSED, DONE_WITH_ERROR -> CliAnswer.of("% Error: operation failed");
            default -> CliAnswer.of(List.of());
        };
    }

    @Override
    public String greeting() {
        return "\r\r\nCopyright (c) 1994 - 2018 Zyxel Communications Corp.\r\r\n";
    }

    @Override
    public boolean asksTheTerminal() {
        return true;
    }

    @Override
    public String lineEnd() {
        return "\r\r\n";
    }

    @Override
    public String beforeOutput() {
        return (ESCAPE + "7").repeat(3);
    }

    @Override
    public String pager() {
        return "-- more --, next page: Space, continue: c, quit: ESC";
    }

    @Override
    public String pagerWipe() {
        return "\r" + " ".repeat(pager().length()) + "\r";
    }
}
