package com.opscenter.lab.librenms;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.http.HttpPort;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ServerSocketFactory;

/// One simulated LibreNMS on loopback, with the hands to break it and the eyes to see what is true.
public final class LabLibreNms implements Closeable {

    private final Monitored world;
    private final String token;
    private final HttpPort port;

    private LabLibreNms(Monitored world, String token, HttpPort port) {
        this.world = world;
        this.token = token;
        this.port = port;
    }

    /// @param port the port, or 0 for a free one
    /// @param sockets plain ones, or such with TLS
    public static LabLibreNms start(
            Monitored world, String token, int port, ServerSocketFactory sockets)
            throws IOException {
        return new LabLibreNms(world, token, HttpPort.start(port, sockets, new Api(world, token)));
    }

    /// On a free port, with a fresh token.
    public static LabLibreNms start(Monitored world) throws IOException {
        return start(world, generatedToken(), 0, ServerSocketFactory.getDefault());
    }

    /// 32 hexadecimal digits, as the real ones are.
    public static String generatedToken() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public int port() {
        return port.port();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port();
    }

    public String token() {
        return token;
    }

    /// What is true, whatever the port answers.
    public Monitored truth() {
        return world;
    }

    /// How many requests were read.
    public int requests() {
        return port.requests();
    }

    /// How many of them were for this, such as `outages`, whatever it was of.
    public int requests(String name) {
        return port.requests(name);
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

    public Set<Fault> broken() {
        return port.broken();
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
