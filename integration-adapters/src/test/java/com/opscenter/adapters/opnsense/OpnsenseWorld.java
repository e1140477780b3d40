package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.polling.PollOutcome;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.lab.opnsense.DemoOpnsense;
import com.opscenter.lab.opnsense.Firewall;
import com.opscenter.lab.opnsense.LabOpnsense;
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

/// The adapters, and the demo's OPNsense of the lab registered as `opnsense-1`.
final class OpnsenseWorld implements AutoCloseable {

    static final SourceId SOURCE = new SourceId("opnsense-1");
    static final CredentialId CREDENTIAL = new CredentialId("credential-1");
    static final long BRUTE_FORCE = 2_001_219;
    static final long SQL = 2_019_401;
    static final long CURL = 2_013_028;

    private static final Map<String, Object> QUICK =
            Map.of(
                    "opscenter.adapters.opnsense.timeout", "1300ms",
                    "opscenter.adapters.opnsense.answer", "2500ms",
                    "opscenter.adapters.opnsense.most-bytes", "1048576",
                    "opscenter.adapters.opnsense.watch", "100ms");

    final LabOpnsense lab;
    final AdapterWorld adapters;

    private OpnsenseWorld(LabOpnsense lab, AdapterWorld adapters) {
        this.lab = lab;
        this.adapters = adapters;
    }

    static OpnsenseWorld start() throws Exception {
        return new OpnsenseWorld(LabOpnsense.start(world()), AdapterWorld.start(QUICK));
    }

    static Firewall world() {
        return DemoOpnsense.world(InstantSource.system());
    }

    /// The same database and firewall in a later life of the software.
    AdapterWorld nextLife() {
        return adapters.another(QUICK);
    }

    /// Registered, and read once.
    OpnsenseWorld online() {
        return online(Map.of("alias", Firewall.ALIAS, "wans", DemoOpnsense.wans()));
    }

    OpnsenseWorld online(Map<String, String> config) {
        adapters.secrets.put(
                CREDENTIAL, Map.of("key", lab.key().key(), "secret", lab.key().secret()));
        adapters.history.append(new SourceRegistered(SOURCE, settings(lab.endpoint(), config)));
        awaitHealth(HealthStatus.ONLINE);
        return this;
    }

    static Settings settings(String endpoint, Map<String, String> config) {
        return new Settings(
                OpnsenseKind.NAME,
                "OPNsense",
                "home-rack",
                endpoint,
                config,
                CREDENTIAL,
                new Intervals(30, 30, 300),
                true,
                true);
    }

    SourceDraft draft(String secret, Map<String, String> config) {
        return new SourceDraft(
                OpnsenseKind.NAME,
                lab.endpoint(),
                config,
                Map.of("key", lab.key().key(), "secret", secret));
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
