package com.opscenter.adapters.librenms.alerts;

import static com.opscenter.adapters.librenms.LibreNmsWorld.BUSY;
import static com.opscenter.adapters.librenms.LibreNmsWorld.DOWN;
import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS_DOWN;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SOURCE;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SWITCH;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SWITCH_BUSY;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.alerts.api.AlertCommand;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.SourceAcknowledgment;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Severity;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.sources.api.SourceCommand.ObserveCapabilities;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what LibreNMS lists to what is reported of it.
class ReadLibreNmsTest {

    private LibreNmsWorld world;
    private Monitored truth;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start();
        truth = world.lab.truth();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private ReportAlert reported() {
        return world.adapters.commands.await(
                ReportAlert.class, report -> report.fingerprint().equals(NAS_DOWN));
    }

    @Test
    void what_stands_is_reported_in_words_of_ours() {
        int alert = truth.raise(NAS, DOWN);
        world.online();
        AlertSignal signal = reported().signal();
        assertThat(signal.sourceAlertId()).isEqualTo(Integer.toString(alert));
        assertThat(signal.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(signal.title()).isEqualTo("Device down");
        assertThat(signal.message()).isEqualTo("NAS-01: Device down");
        assertThat(signal.target()).isEqualTo(new Target("host/nas-01.example.net", "NAS-01"));
        assertThat(signal.labels())
                .containsEntry("procedure", "https://wiki.invalid/down")
                .containsEntry("hostname", "nas-01.example.net");
        assertThat(signal.acknowledgeable()).isTrue();
        assertThat(signal.acknowledged()).isNull();
        assertThat(Duration.between(signal.occurredAt(), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(1));
        ObserveCapabilities seen = world.adapters.commands.await(ObserveCapabilities.class);
        assertThat(seen.devices()).isEqualTo(2);
        assertThat(seen.capabilities())
                .containsExactlyInAnyOrder(
                        "alerts",
                        "acknowledge",
                        "maintenance",
                        "uptime",
                        "log",
                        "ports",
                        "sensors",
                        "graphs");
    }

    @Test
    void what_recovered_before_anybody_looked_is_not_told() {
        truth.recover(truth.raise(NAS, DOWN));
        truth.raise(SWITCH, BUSY);
        world.online();
        world.adapters.commands.await(
                ReportAlert.class, report -> report.fingerprint().equals(SWITCH_BUSY));
        assertThat(world.adapters.commands.all(ClearAlert.class)).isEmpty();
    }

    @Test
    void a_recovery_is_told_once_with_its_own_time() throws Exception {
        int alert = truth.raise(NAS, DOWN);
        world.online();
        reported();
        truth.recover(alert);
        world.poll();
        ClearAlert clear = world.adapters.commands.await(ClearAlert.class);
        assertThat(clear.fingerprint()).isEqualTo(NAS_DOWN);
        assertThat(Duration.between(clear.at(), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(1));
        world.adapters.commands.forget();
        world.poll();
        assertThat(alerts()).isZero();
    }

    @Test
    void what_stands_unchanged_is_told_once() throws Exception {
        truth.raise(NAS, DOWN);
        world.online();
        reported();
        world.adapters.commands.forget();
        world.poll();
        assertThat(alerts()).isZero();
    }

    @Test
    void a_row_that_left_the_list_is_over_also_when_nobody_looked_meanwhile() throws Exception {
        int alert = truth.raise(NAS, DOWN);
        world.online();
        reported();
        truth.forget(alert);
        try (AdapterWorld later = world.nextLife()) {
            world.adapters.close();
            later.history.append(
                    new SourceRegistered(SOURCE, LibreNmsWorld.settings(world.lab.endpoint())));
            assertThat(later.commands.await(ClearAlert.class).fingerprint()).isEqualTo(NAS_DOWN);
        }
    }

    @Test
    void an_acknowledged_alert_still_stands_and_names_nobody() throws Exception {
        int alert = truth.raise(NAS, DOWN);
        world.online();
        reported();
        world.adapters.commands.forget();
        truth.acknowledge(alert, "canary-person", "disk ordered", true);
        world.poll();
        assertThat(reported().signal().acknowledged())
                .isEqualTo(new SourceAcknowledgment("disk ordered", true));
        assertThat(world.adapters.commands.all().toString()).doesNotContain("canary-person");
        assertThat(world.adapters.commands.all(ClearAlert.class)).isEmpty();
    }

    @Test
    void what_got_worse_still_stands_and_says_so() throws Exception {
        int alert = truth.raise(NAS, DOWN);
        world.online();
        String occurrence = String.valueOf(reported().signal().occurrence());
        world.adapters.commands.forget();
        truth.worsen(alert);
        world.poll();
        assertThat(reported().signal().message()).endsWith("got worse");
        assertThat(reported().signal().occurrence()).isEqualTo(occurrence);
    }

    @Test
    void a_clock_that_is_ahead_moves_nothing_that_stands() throws Exception {
        truth.raise(NAS, DOWN);
        world.online();
        reported();
        world.adapters.commands.forget();
        world.lab.breakWith(Fault.CLOCK_AHEAD);
        world.poll();
        assertThat(alerts()).isZero();
    }

    @Test
    void a_token_that_may_only_read_is_found_out() {
        world.lab.breakWith(Fault.READ_ONLY);
        truth.raise(NAS, DOWN);
        world.online();
        assertThat(reported().signal().acknowledgeable()).isFalse();
        assertThat(world.adapters.commands.await(ObserveCapabilities.class).capabilities())
                .containsExactlyInAnyOrder("alerts", "uptime", "log", "ports", "sensors", "graphs");
    }

    @Test
    void what_was_listed_by_a_removed_source_is_forgotten() throws Exception {
        truth.raise(NAS, DOWN);
        world.online();
        reported();
        world.adapters.react(new SourceRemoved(SOURCE));
        assertThat(world.adapters.bean(StandingAlerts.class).gone(SOURCE, Set.of(), Instant.now()))
                .isEmpty();
    }

    private long alerts() {
        return world.adapters.commands.all().stream()
                .filter(AlertCommand.class::isInstance)
                .count();
    }
}
