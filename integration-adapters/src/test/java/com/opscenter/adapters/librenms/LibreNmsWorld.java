package com.opscenter.adapters.librenms;

import com.opscenter.adapters.http.HttpManners;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.polling.PollOutcome;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.tls.PeerTls;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.lab.librenms.AlertRule;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.lab.librenms.MonitoredDevice;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The adapters, and a LibreNMS of the lab registered as `librenms-1`: two devices, two rules.
public final class LibreNmsWorld implements AutoCloseable {

    public static final SourceId SOURCE = new SourceId("librenms-1");
    public static final CredentialId CREDENTIAL = new CredentialId("credential-1");
    public static final String ZONE = "America/New_York";
    public static final String COMMUNITY = "canary-community-9c1f";
    public static final int NAS = 7;
    public static final int SWITCH = 8;
    public static final int DOWN = 1;
    public static final int BUSY = 2;
    public static final Fingerprint NAS_DOWN = Fingerprint.of(SOURCE, "7", "1");
    public static final Fingerprint SWITCH_BUSY = Fingerprint.of(SOURCE, "8", "2");

    private static final Map<String, Object> QUICK =
            Map.of(
                    "opscenter.adapters.librenms.timeout", "1300ms",
                    "opscenter.adapters.librenms.answer", "2500ms",
                    "opscenter.adapters.librenms.most-bytes", "1048576",
                    "opscenter.adapters.librenms.watch", "100ms",
                    "opscenter.adapters.librenms.ports.every", "0s",
                    "opscenter.adapters.librenms.sensors.every", "0s",
                    "opscenter.adapters.librenms.ports.most", "40");

    public final LabLibreNms lab;
    public final AdapterWorld adapters;

    private LibreNmsWorld(LabLibreNms lab, AdapterWorld adapters) {
        this.lab = lab;
        this.adapters = adapters;
    }

    public static LibreNmsWorld start() throws Exception {
        return new LibreNmsWorld(LabLibreNms.start(world()), AdapterWorld.start(QUICK));
    }

    public static Monitored world() {
        return new Monitored(InstantSource.system(), ZoneId.of(ZONE))
                .with(device(NAS, "nas-01.example.net", "nas-01", "server"))
                .with(device(SWITCH, "sw-core.example.net", "sw-core", "network"))
                .with(new AlertRule(DOWN, "Device down", "critical", "https://wiki.invalid/down"))
                .with(new AlertRule(BUSY, "Port busy", "warning", ""));
    }

    public static MonitoredDevice device(int id, String hostname, String name, String type) {
        return new MonitoredDevice(
                id,
                hostname,
                name,
                name.toUpperCase(Locale.ROOT),
                "linux",
                type,
                COMMUNITY,
                List.of());
    }

    /// The same database and LibreNMS in a later life of the software.
    public AdapterWorld nextLife() {
        return adapters.another(QUICK);
    }

    /// A line to a LibreNMS of its own, for parts that are told what time it is.
    public static LibreNmsApi api(LabLibreNms lab) throws DeviceException {
        LibreNmsTarget target = LibreNmsTarget.of(draft(lab.endpoint(), lab.token()));
        Clock clock = Clock.systemUTC();
        return new LibreNmsApi(
                new HttpSession(
                        target.endpoint(),
                        InetAddress.getLoopbackAddress(),
                        new PeerTls(target.trusted(), Pins.none(), clock),
                        new HttpManners(Duration.ofSeconds(5), Duration.ofSeconds(9), 1 << 20),
                        new ExchangeLog(clock)),
                target.token());
    }

    public LibreNmsWorld register() {
        adapters.secrets.put(CREDENTIAL, Map.of("token", lab.token()));
        adapters.history.append(new SourceRegistered(SOURCE, settings(lab.endpoint() + "/")));
        return this;
    }

    /// Registered, and read once.
    public LibreNmsWorld online() {
        register();
        awaitHealth(HealthStatus.ONLINE);
        return this;
    }

    public static Settings settings(String endpoint) {
        return settings(endpoint, Map.of("timeZone", ZONE));
    }

    public static Settings settings(String endpoint, Map<String, String> config) {
        return new Settings(
                LibreNmsApi.KIND,
                "LibreNMS",
                "home-rack",
                endpoint,
                config,
                CREDENTIAL,
                new Intervals(30, 30, 300),
                true,
                true);
    }

    public SourceDraft draft(String token) {
        return draft(lab.endpoint(), token);
    }

    public static SourceDraft draft(String endpoint, String token) {
        return new SourceDraft(
                LibreNmsApi.KIND, endpoint, Map.of("timeZone", ZONE), Map.of("token", token));
    }

    public ObserveHealth awaitHealth(HealthStatus status) {
        return adapters.commands.await(ObserveHealth.class, health -> health.status() == status);
    }

    public PollOutcome poll() throws Exception {
        return runner().pollNow().get();
    }

    public SourceRunner runner() {
        return adapters.bean(ServedSources.class).served(SOURCE).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        adapters.close();
        lab.close();
    }
}
