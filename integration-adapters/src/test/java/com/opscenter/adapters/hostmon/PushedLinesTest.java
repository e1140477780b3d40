package com.opscenter.adapters.hostmon;

import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.PushTarget.Delivery;
import com.opscenter.sources.api.PushTarget.Receipt;
import com.opscenter.sources.api.PushTarget.Refusing;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import com.opscenter.uptime.api.MonitorCommand.ObserveMonitor;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.Origin;
import com.opscenter.uptime.api.StatusEdge;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what a monitor sends, once its signature was checked, to what is reported of it.
class PushedLinesTest {

    private static final SourceId SOURCE = new SourceId("push-1");
    private static final CredentialId CREDENTIAL = new CredentialId("credential-1");
    private static final String SECRET = "lab-canary-secret-of-24-characters";
    private static final Map<String, String> CUSTOM = Map.of("mode", "push", "preset", "custom");
    private static final MonitorId NAS = MonitorId.of(SOURCE, "nas");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private AdapterWorld adapters;
    private HostmonPush push;
    private int sent;

    @BeforeEach
    void start() {
        adapters =
                AdapterWorld.start(
                        Map.of(
                                "opscenter.adapters.hostmon.push.burst", "40",
                                "opscenter.adapters.hostmon.push.kept", "30"));
        adapters.secrets.put(CREDENTIAL, Map.of("token", SECRET));
        push = adapters.bean(HostmonPush.class);
    }

    @AfterEach
    void stop() {
        adapters.close();
    }

    private void register(Map<String, String> config) {
        adapters.history.append(new SourceRegistered(SOURCE, settings(config)));
        adapters.commands.await(ObserveHealth.class);
    }

    private static Settings settings(Map<String, String> config) {
        return new Settings(
                HostmonKind.NAME,
                "Pushes",
                "home-rack",
                "push:hostmon",
                config,
                CREDENTIAL,
                new Intervals(60, 60, 300),
                true,
                true);
    }

    private static SourceDraft draft(Map<String, String> config) {
        return new SourceDraft(HostmonKind.NAME, "push:hostmon", config, Map.of("token", SECRET));
    }

    private Receipt send(String json) {
        return push.take(delivery(json, "key-" + ++sent), draft(CUSTOM));
    }

    private static Delivery delivery(String json, String key) {
        return new Delivery(SOURCE, key, Instant.now(), json);
    }

    private static String line(String status, Instant at) {
        return "{\"id\":\"nas\",\"name\":\"nas-01\",\"status\":\"%s\",\"time\":\"%s\",\"message\":\"ping\"}"
                .formatted(status, at);
    }

    private void poll() throws Exception {
        assertThat(recorded()).isTrue();
    }

    /// Polls, and says whether what was read could be recorded.
    private boolean recorded() throws Exception {
        return adapters.bean(ServedSources.class)
                .served(SOURCE)
                .orElseThrow()
                .pollNow()
                .get()
                .read();
    }

    private ObserveHealth health(HealthStatus status) {
        return adapters.commands.await(ObserveHealth.class, one -> one.status() == status);
    }

    private List<StatusEdge> edges() {
        return adapters.commands.all(ObserveMonitor.class).stream()
                .filter(one -> one.monitor().equals(NAS))
                .flatMap(one -> one.edges().stream())
                .toList();
    }

    @Test
    void a_delivery_is_news_at_once() {
        register(CUSTOM);
        assertThat(health(HealthStatus.BLIND).detail())
                .contains("Nothing was sent to /api/v1/ingest/hostmon/push-1 yet");
        assertThat(send(line("up", now.minusSeconds(60)))).isEqualTo(new Receipt.Received());
        health(HealthStatus.ONLINE);
        assertThat(send("[" + line("down", now) + "]")).isEqualTo(new Receipt.Received());
        assertThat(adapters.commands.await(ReportAlert.class).signal().title())
                .isEqualTo("nas-01 is down");
        assertThat(edges())
                .extracting(StatusEdge::status, StatusEdge::occurredAt)
                .contains(tuple(UP, now.minusSeconds(60)), tuple(DOWN, now));
    }

    @Test
    void history_keeps_its_own_times_and_raises_no_alert() throws Exception {
        register(CUSTOM);
        send(line("up", now));
        health(HealthStatus.ONLINE);
        Instant yesterday = now.minus(1, ChronoUnit.DAYS);
        adapters.commands.forget();
        send("[" + line("down", yesterday) + "," + line("up", yesterday.plusSeconds(240)) + "]");
        ObserveMonitor told =
                adapters.commands.await(
                        ObserveMonitor.class, one -> one.origin() == Origin.HISTORY);
        assertThat(told.edges())
                .extracting(StatusEdge::status, StatusEdge::occurredAt)
                .containsExactly(tuple(DOWN, yesterday), tuple(UP, yesterday.plusSeconds(240)));
        poll();
        assertThat(adapters.commands.all(ReportAlert.class)).isEmpty();
        assertThat(adapters.commands.all(ClearAlert.class)).isEmpty();
    }

    @Test
    void the_same_delivery_changes_nothing_twice() throws Exception {
        register(CUSTOM);
        Delivery one = delivery(line("up", now), "same");
        assertThat(push.take(one, draft(CUSTOM))).isEqualTo(new Receipt.Received());
        assertThat(push.take(one, draft(CUSTOM))).isEqualTo(new Receipt.Duplicate());
        health(HealthStatus.ONLINE);
        poll();
        int known = adapters.commands.all(ObserveMonitor.class).size();
        send(line("up", now));
        poll();
        assertThat(adapters.commands.all(ObserveMonitor.class)).hasSize(known);
    }

    @Test
    void what_could_not_be_recorded_is_told_again() throws Exception {
        register(CUSTOM);
        send(line("up", now.minusSeconds(60)));
        health(HealthStatus.ONLINE);
        poll();
        adapters.commands.away(true);
        send(line("down", now));
        assertThat(recorded()).isFalse();
        adapters.commands.away(false);
        poll();
        adapters.commands.await(ReportAlert.class);
        assertThat(edges()).extracting(StatusEdge::status).contains(DOWN);
    }

    @Test
    void what_came_while_nobody_served_the_source_is_read_when_somebody_does() {
        send(line("up", now));
        register(CUSTOM);
        health(HealthStatus.ONLINE);
        assertThat(edges()).extracting(StatusEdge::status).containsExactly(UP);
    }

    @Test
    void bad_input_names_its_field_and_nothing_of_it_is_kept() {
        Receipt receipt = send("[" + line("up", now) + ",{\"id\":\"x\",\"time\":\"soon\"}]");
        assertThat(receipt).isInstanceOf(Receipt.Invalid.class);
        assertThat(((Receipt.Invalid) receipt).errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("/1/status", "required"));
        assertThat(
                        ((Receipt.Invalid)
                                        send("{\"id\":\"x\",\"status\":\"up\",\"time\":\"soon\"}"))
                                .errors())
                .extracting(FieldError::field)
                .containsExactly("/time");
        assertThat(send("[]")).isInstanceOf(Receipt.Invalid.class);
        assertThat(send("{\"a\":")).isInstanceOf(Receipt.Malformed.class);
        assertThat(send("[".repeat(500))).isInstanceOf(Receipt.Malformed.class);
        assertThat(adapters.bean(PushMemory.class).load(SOURCE).deliveries()).isZero();
    }

    @Test
    void too_many_deliveries_are_refused_and_memory_stays_bounded() {
        Receipt last = new Receipt.Received();
        for (int i = 0; i < 35; i++) {
            last = send(line("up", now));
        }
        assertThat(last).isEqualTo(new Receipt.Crowded("Too many deliveries wait for being read"));
        Receipt tooFast = new Receipt.Crowded("More than 5 deliveries a second");
        for (int i = 0; i < 1_000 && !last.equals(tooFast); i++) {
            last = send(line("up", now));
        }
        assertThat(last).isEqualTo(tooFast);
        assertThat(adapters.bean(PushMemory.class).load(SOURCE).deliveries()).isEqualTo(30);
    }

    @Test
    void wrong_signatures_are_said_until_a_right_one_comes() {
        register(CUSTOM);
        push.refused(SOURCE, Refusing.SIGNATURE);
        adapters.commands.await(
                ObserveHealth.class,
                one ->
                        one.status() == HealthStatus.BLIND
                                && String.valueOf(one.detail()).contains("not signed"));
        send(line("up", now));
        assertThat(health(HealthStatus.ONLINE).detail()).isNull();
        assertThat(adapters.commands.all().toString()).doesNotContain("lab-canary");
    }

    @Test
    void a_removed_source_is_forgotten() throws Exception {
        send(line("up", now));
        adapters.react(new SourceRemoved(SOURCE));
        assertThat(adapters.bean(PushMemory.class).load(SOURCE).deliveries()).isZero();
    }

    @Test
    void both_monitors_bodies_are_understood() {
        Map<String, String> kuma = Map.of("mode", "push", "preset", "uptime-kuma");
        String beat =
                """
                {"heartbeat":{"status":0,"time":"2026-11-28 03:00:00.250","msg":"timeout","ping":null},
                 "monitor":{"id":4,"name":"WAN1","type":"ping"},"msg":"[WAN1] [Down]"}
                """;
        assertThat(push.take(delivery(beat, "kuma"), draft(kuma)))
                .isEqualTo(new Receipt.Received());
        Map<String, String> report =
                Map.of(
                        "mode", "push",
                        "timeZone", "Europe/Berlin",
                        "timeFormat", "dd.MM.yyyy HH:mm:ss");
        String line =
                """
                {"testid":"101","testname":"WAN1","status":"No answer",
                 "eventtime":"28.11.2026 04:00:00","reply":"","testmethod":"Ping"}
                """;
        assertThat(push.take(delivery(line, "hostmonitor"), draft(report)))
                .isEqualTo(new Receipt.Received());
    }
}
