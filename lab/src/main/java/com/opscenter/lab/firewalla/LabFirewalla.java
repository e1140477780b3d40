package com.opscenter.lab.firewalla;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.http.HttpPort;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.net.ServerSocketFactory;

/// One simulated account of Firewalla's cloud on loopback, with the hands to break it and the eyes
/// to see what is true.
public final class LabFirewalla implements Closeable {

    private static final int TOKEN_BYTES = 20;

    private final Account account;
    private final String token;
    private final HttpPort port;

    private LabFirewalla(Account account, String token, HttpPort port) {
        this.account = account;
        this.token = token;
        this.port = port;
    }

    /// A fresh personal access token.
    public static String generatedToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// @param port the port, or 0 for a free one
    /// @param sockets plain ones, or such with TLS
    public static LabFirewalla start(
            Account account, String token, int port, ServerSocketFactory sockets)
            throws IOException {
        MspApi api = new MspApi(account, token);
        return new LabFirewalla(account, token, HttpPort.start(port, sockets, api));
    }

    /// On a free port, with a fresh token.
    public static LabFirewalla start(Account account) throws IOException {
        return start(account, generatedToken(), 0, ServerSocketFactory.getDefault());
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
    public Account truth() {
        return account;
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
