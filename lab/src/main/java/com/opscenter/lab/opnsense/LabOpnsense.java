package com.opscenter.lab.opnsense;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.http.HttpPort;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.net.ServerSocketFactory;

/// One simulated OPNsense on loopback, with the hands to break it and the eyes to see what is true.
public final class LabOpnsense implements Closeable {

    private static final int KEY_BYTES = 60;

    private final Firewall firewall;
    private final Key key;
    private final HttpPort port;

    private LabOpnsense(Firewall firewall, Key key, HttpPort port) {
        this.firewall = firewall;
        this.key = key;
        this.port = port;
    }

    /// An API key, which is two texts.
    public record Key(String key, String secret) {

        /// 80 characters each, as the real ones have.
        public static Key generated() {
            return new Key(text(), text());
        }

        private static String text() {
            byte[] bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    /// @param port the port, or 0 for a free one
    /// @param sockets plain ones, or such with TLS
    public static LabOpnsense start(
            Firewall firewall, Key key, int port, ServerSocketFactory sockets) throws IOException {
        OpnsenseApi api = new OpnsenseApi(firewall, key.key(), key.secret());
        return new LabOpnsense(firewall, key, HttpPort.start(port, sockets, api));
    }

    /// On a free port, with a fresh key.
    public static LabOpnsense start(Firewall firewall) throws IOException {
        return start(firewall, Key.generated(), 0, ServerSocketFactory.getDefault());
    }

    public int port() {
        return port.port();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port();
    }

    public Key key() {
        return key;
    }

    /// What is true, whatever the port answers.
    public Firewall truth() {
        return firewall;
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

    public Set<Fault> broken() {
        return port.broken();
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
