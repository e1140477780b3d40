package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.polling.PollOutcome;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.firewalla.Account;
import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRequested;
import com.opscenter.vault.api.CredentialId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/// The adapters, and the demo's Firewalla account of the lab registered as `firewalla-1`.
final class FirewallaWorld implements AutoCloseable {

    static final SourceId SOURCE = new SourceId("firewalla-1");
    static final CredentialId CREDENTIAL = new CredentialId("credential-1");
    static final Map<String, String> BLOCKING = Map.of("blocking", "on");

    private static final Map<String, Object> QUICK =
            Map.of(
                    "opscenter.adapters.firewalla.timeout", "1300ms",
                    "opscenter.adapters.firewalla.answer", "2500ms",
                    "opscenter.adapters.firewalla.most-bytes", "1048576",
                    "opscenter.adapters.firewalla.watch", "100ms");

    final LabFirewalla lab;
    final AdapterWorld adapters;

    private FirewallaWorld(LabFirewalla lab, AdapterWorld adapters) {
        this.lab = lab;
        this.adapters = adapters;
    }

    static FirewallaWorld start() throws Exception {
        return new FirewallaWorld(LabFirewalla.start(world()), AdapterWorld.start(QUICK));
    }

    static Account world() {
        return DemoFirewalla.world(InstantSource.system());
    }

    /// The same database and account in a later life of the software.
    AdapterWorld nextLife() {
        return adapters.another(QUICK);
    }

    /// Registered, and read once.
    FirewallaWorld online() {
        return online(BLOCKING);
    }

    FirewallaWorld online(Map<String, String> config) {
        adapters.secrets.put(CREDENTIAL, Map.of("token", lab.token()));
        adapters.history.append(new SourceRegistered(SOURCE, settings(lab.endpoint(), config)));
        awaitHealth(HealthStatus.ONLINE);
        return this;
    }

    static Settings settings(String endpoint, Map<String, String> config) {
        return new Settings(
                FirewallaKind.NAME,
                "Firewalla",
                "home-rack",
                endpoint,
                config,
                CREDENTIAL,
                new Intervals(60, 60, 300),
                true,
                true);
    }

    SourceDraft draft(String token, Map<String, String> config) {
        return new SourceDraft(FirewallaKind.NAME, lab.endpoint(), config, Map.of("token", token));
    }

    ObserveHealth awaitHealth(HealthStatus status) {
        return adapters.commands.await(ObserveHealth.class, health -> health.status() == status);
    }

    PollOutcome poll() throws Exception {
        return runner().pollNow().get();
    }

    SourceRunner runner() {
        return adapters.bean(ServedSources.class).served(SOURCE).orElseThrow();
    }

    /// An accepted command about an address, in the history.
    StoredEvent request(String ip, BlockAction action, BlockState before, Duration time) {
        return adapters.history.append(
                new BlockTargetRequested(
                        new BlockId(ip),
                        SOURCE,
                        UUID.randomUUID().toString(),
                        "parent",
                        action,
                        before,
                        Instant.now().plus(time)));
    }

    void react(StoredEvent stored, boolean repeated) throws Exception {
        adapters.reaction(BlockTargetRequested.class).react(requested(stored), stored, repeated);
    }

    static BlockTargetRequested requested(StoredEvent stored) {
        if (stored.payload() instanceof BlockTargetRequested event) {
            return event;
        }
        throw new IllegalArgumentException(stored.type());
    }

    @Override
    public void close() throws IOException {
        adapters.close();
        lab.close();
    }
}
