package com.opscenter.lab.sender;

import com.opscenter.lab.life.Course;
import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What happens in a demo by itself: devices log by syslog to one port, a line every few seconds, a
/// warning now and then and an error once an hour. Nobody has to listen.
public final class DevicesLog implements Closeable {

    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final int EVERY_WARNING = 60;
    private static final int EVERY_ERROR = 720;

    private final int port;
    private final Course course;

    /// @param address of its own in 127.0.0.0/8, so that it is nobody else that speaks
    private record Device(String address, String host, String program) {}

    private record Line(Device device, int severity, String text) {}

    private static final Device SWITCH = new Device("127.0.0.11", "sw-core", "switchd");
    private static final Device NAS = new Device("127.0.0.12", "nas-01", "smartd");
    private static final Device FIREWALL = new Device("127.0.0.13", "fw-edge", "dhcpd");
    private static final Device HYPERVISOR = new Device("127.0.0.14", "esx-1", "hostd");

    private static final List<Line> USUAL =
            List.of(
                    new Line(FIREWALL, 6, "DHCPACK on 192.0.2.71 to 00:00:5e:00:53:1f (printer)"),
                    new Line(NAS, 6, "Device: /dev/sda, SMART attribute 194 Temperature 34"),
                    new Line(SWITCH, 5, "Port 14 link up, 1000 Mbit/s full duplex"),
                    new Line(HYPERVISOR, 6, "Task completed: snapshot of lab-04 consolidated"),
                    new Line(FIREWALL, 6, "DHCPREQUEST for 192.0.2.52 from 00:00:5e:00:53:07"),
                    new Line(NAS, 5, "Scrub of pool tank is 41 % done, 0 errors"));

    private static final List<Line> WARNINGS =
            List.of(
                    new Line(SWITCH, 4, "Port 17 CRC errors rising: 12 in the last minute"),
                    new Line(NAS, 4, "Device: /dev/sdc, temperature 47 above 45"));

    private static final Line ERROR = new Line(HYPERVISOR, 3, "Lost path vmhba1:C0:T0:L2 to tank");

    /// @param port 0 for a free one
    public DevicesLog(int port) throws IOException {
        this.port = port == 0 ? free() : port;
        this.course = Course.of("devices-log", BETWEEN, turn -> send(of(turn)));
    }

    public int port() {
        return port;
    }

    private static Line of(int turn) {
        if (turn % EVERY_ERROR == EVERY_ERROR - 1) {
            return ERROR;
        }
        return turn % EVERY_WARNING == EVERY_WARNING - 1
                ? WARNINGS.get(turn / EVERY_WARNING % WARNINGS.size())
                : USUAL.get(turn % USUAL.size());
    }

    /// In the form of RFC 5424, as `daemon`. Where no other address of loopback may be sent from,
    /// nothing is sent.
    private void send(Line line) {
        int priority = 3 * 8 + line.severity();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String message =
                "<%d>1 %s %s %s - - - %s"
                        .formatted(
                                priority,
                                now,
                                line.device().host(),
                                line.device().program(),
                                line.text());
        try {
            SyslogSender.from(line.device().address(), port).datagram(message);
        } catch (IOException _) {
            // A datagram is sent without knowing whether anybody hears it.
        }
    }

    /// One that is free for UDP and TCP, because syslog is both.
    private static int free() throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try (ServerSocket tcp = new ServerSocket(0, 1, loopback);
                DatagramSocket udp =
                        new DatagramSocket(new InetSocketAddress(loopback, tcp.getLocalPort()))) {
            return udp.getLocalPort();
        }
    }

    @Override
    public void close() {
        course.close();
    }
}
