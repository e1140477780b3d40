package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.polling.PollOutcome;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.hostmon.LabStatusPage;
import com.opscenter.lab.hostmon.StatusBoard;
import com.opscenter.lab.hostmon.StatusBoard.Outcome;
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
import com.opscenter.vault.api.CredentialId;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ServerSocketFactory;

/// The adapters, and a monitor of the lab that is asked over HTTP, registered as `list-1`.
final class ListWorld implements AutoCloseable {

    static final SourceId SOURCE = new SourceId("list-1");
    static final CredentialId CREDENTIAL = new CredentialId("credential-1");
    static final int NAS = 7;
    static final MonitorId OF_NAS = MonitorId.of(SOURCE, "7");
    static final String TOKEN = "lab-canary-token";
    static final Map<String, String> REPORT =
            Map.of(
                    "mode", "http-json",
                    "timeZone", "Europe/Berlin",
                    "timeFormat", "dd.MM.yyyy HH:mm:ss");
    static final Map<String, String> KUMA = Map.of("mode", "http-json", "preset", "uptime-kuma");

    private static final Map<String, Object> QUICK =
            Map.of(
                    "opscenter.adapters.hostmon.timeout", "1300ms",
                    "opscenter.adapters.hostmon.answer", "2500ms",
                    "opscenter.adapters.hostmon.most-bytes", "1048576");

    /// When the tests of the lab began.
    final Instant began;

    final LabStatusPage lab;
    final AdapterWorld adapters;

    private ListWorld(Instant began, LabStatusPage lab, AdapterWorld adapters) {
        this.began = began;
        this.lab = lab;
        this.adapters = adapters;
    }

    static ListWorld start() throws IOException {
        Instant began = Instant.now().minusSeconds(7200).truncatedTo(ChronoUnit.SECONDS);
        return new ListWorld(
                began, lab(began, 0, ServerSocketFactory.getDefault()), AdapterWorld.start(QUICK));
    }

    /// Three tests that came out well.
    static LabStatusPage lab(Instant began, int port, ServerSocketFactory sockets)
            throws IOException {
        StatusBoard board = new StatusBoard().with(NAS, "nas-01").with(8, "Shop").with(9, "VPN");
        for (int id : List.of(NAS, 8, 9)) {
            board.beat(id, Outcome.UP, began, "12 ms");
        }
        return LabStatusPage.start(board, TOKEN, port, sockets);
    }

    /// Registered, and read once.
    ListWorld online(String endpoint, Map<String, String> config) {
        adapters.secrets.put(CREDENTIAL, Map.of("token", TOKEN));
        adapters.history.append(new SourceRegistered(SOURCE, settings(endpoint, config)));
        awaitHealth(HealthStatus.ONLINE);
        return this;
    }

    /// The report in parts.
    static Map<String, String> inParts() {
        return with(Map.of("nextPointer", "/next", "totalPointer", "/total"));
    }

    /// The report with more settings.
    static Map<String, String> with(Map<String, String> more) {
        Map<String, String> config = new HashMap<>(REPORT);
        config.putAll(more);
        return config;
    }

    static Settings settings(String endpoint, Map<String, String> config) {
        return new Settings(
                HostmonKind.NAME,
                "Host monitor",
                "home-rack",
                endpoint,
                config,
                CREDENTIAL,
                new Intervals(60, 60, 300),
                true,
                true);
    }

    static SourceDraft draft(String endpoint, Map<String, String> config, String token) {
        return new SourceDraft(HostmonKind.NAME, endpoint, config, Map.of("token", token));
    }

    ObserveHealth awaitHealth(HealthStatus status) {
        return adapters.commands.await(ObserveHealth.class, health -> health.status() == status);
    }

    PollOutcome poll() throws Exception {
        return adapters.bean(ServedSources.class).served(SOURCE).orElseThrow().pollNow().get();
    }

    /// Comes out like that now.
    void beat(int id, Outcome outcome) {
        lab.truth().beat(id, outcome, Instant.now().truncatedTo(ChronoUnit.SECONDS), "");
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
