package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.polling.PollOutcome;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.hostmon.LabHostmon;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.StatusEdge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The adapters, and a host monitor of the lab registered as `hostmon-1`.
final class HostmonWorld implements AutoCloseable {

    static final SourceId SOURCE = new SourceId("hostmon-1");
    static final MonitorId WAN1 = MonitorId.of(SOURCE, "101");
    static final int WAN1_TEST = 101;

    final LabHostmon lab;
    final EachASecond clock;
    final AdapterWorld adapters;
    private final Map<String, Object> properties;

    private HostmonWorld(Path directory) {
        this.clock = new EachASecond();
        this.lab = LabHostmon.demo(directory.resolve("hostmon.db"), clock);
        this.properties =
                Map.of(
                        "opscenter.adapters.hostmon.timeout",
                        "1s",
                        "opscenter.adapters.hostmon.directories",
                        directory.toString());
        this.adapters = AdapterWorld.start(properties);
    }

    /// The demo's tests with thirty days behind them.
    static HostmonWorld start(Path directory) {
        return new HostmonWorld(directory);
    }

    HostmonWorld register() {
        adapters.history.append(new SourceRegistered(SOURCE, settings()));
        return this;
    }

    /// Registered, and read once.
    HostmonWorld online() {
        register();
        awaitHealth(HealthStatus.ONLINE);
        adapters.commands.await(ObserveMonitor.class, one -> one.told() != null);
        return this;
    }

    Settings settings() {
        return new Settings(
                HostmonKind.NAME,
                "Host monitor",
                "home-rack",
                lab.endpoint(),
                Map.of("timeZone", lab.zone()),
                null,
                new Intervals(60, 60, 300),
                true,
                true);
    }

    SourceDraft draft(Map<String, String> config) {
        return new SourceDraft(HostmonKind.NAME, lab.endpoint(), config, Map.of());
    }

    ObserveHealth awaitHealth(HealthStatus status) {
        return adapters.commands.await(ObserveHealth.class, health -> health.status() == status);
    }

    PollOutcome poll() throws Exception {
        return runner().pollNow().get();
    }

    /// Until the registration is known; nothing is said of whether anything was read.
    HostmonWorld awaitServed() throws InterruptedException {
        ServedSources served = adapters.bean(ServedSources.class);
        for (int i = 0; i < 600 && served.served(SOURCE).isEmpty(); i++) {
            Thread.sleep(50);
        }
        return this;
    }

    SourceRunner runner() {
        return adapters.bean(ServedSources.class).served(SOURCE).orElseThrow();
    }

    /// The same database and log in a later life of the software.
    AdapterWorld nextLife() {
        return adapters.another(properties);
    }

    List<StatusEdge> edgesOf(MonitorId monitor) {
        return adapters.commands.all(ObserveMonitor.class).stream()
                .filter(one -> one.monitor().equals(monitor))
                .flatMap(one -> one.edges().stream())
                .toList();
    }

    @Override
    public void close() throws IOException {
        adapters.close();
        lab.close();
    }
}
