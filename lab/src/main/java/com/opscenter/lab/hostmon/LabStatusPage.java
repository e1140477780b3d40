package com.opscenter.lab.hostmon;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.http.HttpPort;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ServerSocketFactory;

/// One simulated monitor that is asked over HTTP, on loopback, with the hands to break it.
public final class LabStatusPage implements Closeable {

    private final StatusBoard board;
    private final String token;
    private final HttpPort port;

    private LabStatusPage(StatusBoard board, String token, HttpPort port) {
        this.board = board;
        this.token = token;
        this.port = port;
    }

    /// @param token the report asks for; a status page is public
    /// @param port the port, or 0 for a free one
    /// @param sockets plain ones, or such with TLS
    public static LabStatusPage start(
            StatusBoard board, String token, int port, ServerSocketFactory sockets)
            throws IOException {
        return new LabStatusPage(
                board, token, HttpPort.start(port, sockets, new StatusApi(board, token)));
    }

    public static String generatedToken() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public int port() {
        return port.port();
    }

    /// The report in HostMonitor's words.
    public String report() {
        return "http://127.0.0.1:" + port() + "/tests.json";
    }

    /// The status page `home` of Uptime Kuma.
    public String beats() {
        return "http://127.0.0.1:" + port() + "/api/status-page/heartbeat/home";
    }

    public String token() {
        return token;
    }

    /// The zone of the report's local times.
    public String zone() {
        return DemoHostmon.ZONE.getId();
    }

    /// What is true, whatever the port answers.
    public StatusBoard truth() {
        return board;
    }

    /// How many requests were read.
    public int requests() {
        return port.requests();
    }

    /// Breaks it in each of these ways, too, until [#mend].
    public void breakWith(Fault... faults) {
        Set<Fault> all = EnumSet.noneOf(Fault.class);
        all.addAll(port.broken());
        all.addAll(Set.of(faults));
        port.breakWith(all);
    }

    public void mend() {
        port.breakWith(Set.of());
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
