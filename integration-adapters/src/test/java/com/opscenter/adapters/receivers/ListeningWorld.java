package com.opscenter.adapters.receivers;

import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// The adapters with a source `heard-1` that listens at a free port of loopback.
public final class ListeningWorld implements AutoCloseable {

    public static final SourceId SOURCE = new SourceId("heard-1");

    private static final CredentialId CREDENTIAL = new CredentialId("credential-1");

    public final AdapterWorld adapters;
    public final int port = freePort();

    private ListeningWorld(Map<String, Object> properties) {
        adapters = AdapterWorld.start(properties);
    }

    public static ListeningWorld start(Map<String, Object> properties) {
        return new ListeningWorld(properties);
    }

    /// Registers the source and waits until it listens.
    public ListeningWorld listen(
            String kind, String scheme, Map<String, String> config, Map<String, String> secrets) {
        adapters.secrets.put(CREDENTIAL, secrets);
        adapters.history.append(
                new SourceRegistered(
                        SOURCE,
                        new Settings(
                                kind,
                                "Devices",
                                "home-rack",
                                scheme + "://127.0.0.1:" + port,
                                config,
                                secrets.isEmpty() ? null : CREDENTIAL,
                                new Intervals(600, 600, 600),
                                false,
                                true)));
        adapters.commands.await(ObserveHealth.class, _ -> true);
        return this;
    }

    public ObserveHealth awaitHealth(HealthStatus status) {
        return adapters.commands.await(ObserveHealth.class, health -> health.status() == status);
    }

    /// What the source says of itself when it is read now.
    public ObserveHealth healthNow() throws Exception {
        var _ = adapters.bean(ServedSources.class).served(SOURCE).orElseThrow().pollNow().get();
        return adapters.commands.all(ObserveHealth.class).getLast();
    }

    /// Free for UDP and TCP alike.
    private static int freePort() {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        for (int attempt = 0; attempt < 20; attempt++) {
            try (ServerSocket streams = new ServerSocket(0, 1, loopback);
                    DatagramSocket _ = new DatagramSocket(streams.getLocalPort(), loopback)) {
                return streams.getLocalPort();
            } catch (IOException taken) {
                if (attempt == 19) {
                    throw new UncheckedIOException(taken);
                }
            }
        }
        throw new IllegalStateException("no port is free");
    }

    @Override
    public void close() {
        adapters.close();
    }
}
