package com.opscenter.lab.cli;

import com.opscenter.lab.netswitch.NetSwitch;
import com.opscenter.lab.netswitch.Port;
import com.opscenter.lab.netswitch.SwitchSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What ZyNOS shows, column by column.
record ZynosPages(NetSwitch device, Supplier<Duration> upTime) {

    private static final double KILOBYTE_BITS = 8 * 1024;
    private static final String MACHINE = "02:00:5e:10:00:fa";
    private static final double MILLI = 1000;

    private SwitchSpec spec() {
        return device.spec();
    }

    private String upTimeText() {
        long seconds = upTime.get().toSeconds();
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    List<String> about() {
        return List.of(
                "",
                "Product Model\t\t: " + spec().model(),
                "System Name\t\t: " + spec().name(),
                "System Contact\t\t: ",
                "System Location\t\t: ",
                "System up Time\t\t:   %s (%x ticks)"
                        .formatted(upTimeText(), upTime.get().toMillis() / 10),
                "Ethernet Address\t: 02:00:5e:10:00:01",
                "Bootbase Version\t: V1.00 | 03/08/2014",
                "ZyNOS F/W Version\t: " + spec().personality().firmware(),
                "RomRasSize\t\t: 6815744",
                "Serial Number\t\t: " + spec().serial(),
                "");
    }

    private static String link(Port port) {
        if (!port.up()) {
            return "Down";
        }
        int speed = port.spec().megabits();
        return speed >= 10_000 ? speed / 1000 + "G/F" : speed + "M/F";
    }

    /// Names are cut, and those without one leave their column empty.
    List<String> status() {
        List<String> lines = new ArrayList<>();
        lines.add("  Port      Name           Link          State         Type       Up Time");
        lines.add("  ---- ------------- --------------- ----------- --------------- ----------");
        for (Port port : device.ports()) {
            String label = port.spec().label();
            lines.add(
                    "%6d %13s %15s %11s %15s %10s"
                            .formatted(
                                    port.number(),
                                    label.substring(0, Math.min(13, label.length())),
                                    link(port),
                                    port.up() ? "FORWARDING" : "STOP",
                                    "10/100/1000M",
                                    port.up() ? upTimeText() : "0:00:00"));
        }
        return lines;
    }

    List<String> config(int first, int last) {
        List<String> lines = new ArrayList<>(List.of("Port Configurations:"));
        device.ports().stream()
                .filter(port -> port.number() >= first && port.number() <= last)
                .forEach(port ->
                        lines.addAll(
                                List.of(
                                        "",
                                        "Port No\t\t:" + port.number(),
                                        "\tActive\t\t:" + (port.enabled() ? "Yes" : "No"),
                                        "\tName\t\t:" + port.spec().label(),
                                        "\tPVID\t\t:1\t\tFlow Control\t:No",
                                        "\tType\t\t:10/100/1000M\tSpeed Duplex\t:auto")));
        return lines;
    }

    List<String> traffic() {
        List<String> lines = new ArrayList<>();
        for (Port port : device.ports()) {
            lines.addAll(
                    List.of(
                            "Port Info\tPort NO.\t\t:" + port.number(),
                            "\t\tLink\t\t\t:" + link(port) + (port.up() ? " Copper" : ""),
                            "\t\tStatus\t\t\t:" + (port.up() ? "FORWARDING" : "STOP"),
                            "\t\tLACP\t\t\t:Disabled",
                            "\t\tTxPkts\t\t\t:" + port.txOctets() / 600,
                            "\t\tRxPkts\t\t\t:" + port.rxOctets() / 600,
                            "\t\tErrors\t\t\t:" + port.rxErrors(),
                            "\t\tTx KBs/s\t\t:" + kilobytes(port, port.spec().txBps()),
                            "\t\tRx KBs/s\t\t:" + kilobytes(port, port.spec().rxBps()),
                            "\t\tUp Time\t\t\t:" + upTimeText(),
                            "TX Packet\tTx Packets\t\t:" + port.txOctets() / 600,
                            "RX Packet\tRx Packets\t\t:" + port.rxOctets() / 600,
                            "Error Packet\tRX CRC\t\t\t:" + port.rxErrors(),
                            ""));
        }
        return lines;
    }

    private static String kilobytes(Port port, long bps) {
        return "%.1f".formatted(port.up() ? bps / KILOBYTE_BITS : 0);
    }

    List<String> power() {
        List<String> lines = new ArrayList<>();
        lines.add("Averaged Junction Temperature: 38 (c), 98 (f).");
        lines.add(
                "  Port State   PD   Class  Consumption (mW) MaxCurrent(mA) Priority MaxPower(mW)");
        lines.add(
                "  ---- ------- ---- ------ ---------------- -------------- -------- ------------");
        for (Port port : device.ports()) {
            if (port.feeds()) {
                lines.add(
                        "%6d %-7s %-4s %6d %16d %14d %8s %12d"
                                .formatted(
                                        port.number(),
                                        port.powered() ? "Enable" : "Disable",
                                        port.milliwatts() > 0 ? "on" : "off",
                                        0,
                                        port.milliwatts(),
                                        0,
                                        "low",
                                        0));
            }
        }
        lines.add("");
        lines.add("  Total Power:%d.0(W)".formatted(spec().poeWatts()));
        lines.add("  Consuming Power:%.1f(W)".formatted(device.milliwatts() / MILLI));
        return lines;
    }

    List<String> monitor() {
        return List.of(
                "Temperature Unit : (C)",
                "Temperature(C)  Current   Max   Min Threshold Status",
                "--------------- ------- ----- ----- --------- ------",
                "MAC                47.0  49.0  21.0      80.0 Normal",
                "PHY                41.5  43.0  20.0      80.0 Normal",
                "",
                "FAN Speed(RPM)  Current   Max   Min Threshold Status",
                "--------------- ------- ----- ----- --------- ------",
                "FAN1               4210  4400  4100       500 Normal");
    }

    List<String> neighbors() {
        List<String> lines = new ArrayList<>();
        lines.add("LLDP Remote Device Information:");
        lines.add("LocalPort Chassis ID        Port ID  Port Description System Name");
        device.ports().stream()
                .filter(port -> !port.spec().neighbor().isEmpty())
                .forEach(port ->
                        lines.add(
                                "%-9d 02:00:5e:20:00:%02x eth0     uplink           %s"
                                        .formatted(
                                                port.number(),
                                                port.number(),
                                                port.spec().neighbor())));
        return lines;
    }

    List<String> neighbor(int number) {
        return device.ports().stream()
                .filter(port -> port.number() == number && !port.spec().neighbor().isEmpty())
                .findFirst()
                .map(port ->
                        List.of(
                                "LLDP Remote Device Information Detail:",
                                "Local Port: " + number,
                                "Remote Device ID: 1",
                                "Chassis id subtype: mac-address",
                                "Chassis id: 02:00:5e:20:00:%02x".formatted(number),
                                "Port id subtype: interface-name",
                                "Port id: eth0",
                                "Time To Live: 120",
                                "Port Description: uplink",
                                "System Name: " + port.spec().neighbor()))
                .orElse(List.of("No remote device"));
    }

    List<String> arp() {
        return List.of(
                "Index IP              MAC               VLAN Age(s) Type",
                "1     127.0.0.1       " + MACHINE + " 1    300    dynamic",
                "2     192.0.2.1       02:00:5e:10:00:01 1    0      static");
    }

    List<String> addresses() {
        List<String> lines = new ArrayList<>();
        lines.add("Port      VLAN ID        MAC Address         Type");
        lines.add("CPU       1              02:00:5e:10:00:01   Static");
        if (spec().managementPort() > 0) {
            lines.add(
                    "%-9d 1              %s   Dynamic".formatted(spec().managementPort(), MACHINE));
        }
        return lines;
    }
}
