package com.opscenter.adapters.firewalla;

import static com.opscenter.adapters.firewalla.FirewallaWorld.SOURCE;
import static com.opscenter.lab.firewalla.DemoFirewalla.BOX;
import static com.opscenter.lab.firewalla.DemoFirewalla.CAMERA;
import static com.opscenter.lab.firewalla.DemoFirewalla.SCANNER;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.lab.firewalla.Account;
import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.http.Fault;
import com.opscenter.sources.api.SourceCommand.ObserveCapabilities;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what the cloud answers to what is reported of it.
class ReadFirewallaTest {

    private FirewallaWorld world;
    private Account truth;

    @BeforeEach
    void start() throws Exception {
        world = FirewallaWorld.start();
        truth = world.lab.truth();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private static Fingerprint problem(long aid) {
        return Fingerprint.of(SOURCE, BOX, Long.toString(aid));
    }

    private ReportAlert reported(Fingerprint problem) {
        return world.adapters.commands.await(
                ReportAlert.class, one -> one.fingerprint().equals(problem));
    }

    private ClearAlert cleared(Fingerprint problem) {
        return world.adapters.commands.await(
                ClearAlert.class, one -> one.fingerprint().equals(problem));
    }

    private List<ReportThreat> threats() {
        return world.adapters.commands.all(ReportThreat.class);
    }

    @Test
    void a_port_scan_is_an_alert_and_a_security_event() {
        long aid = DemoFirewalla.scan(truth);
        world.online();
        AlertSignal signal = reported(problem(aid)).signal();
        assertThat(signal.title()).isEqualTo("Security activity");
        assertThat(signal.message()).startsWith("Port scan on VLAN 20");
        assertThat(signal.severity()).isEqualTo(Severity.WARNING);
        assertThat(signal.sourceAlertId()).isEqualTo(BOX + "/" + aid);
        assertThat(signal.target()).isEqualTo(new Target("host/" + CAMERA, "cam-06"));
        assertThat(signal.labels())
                .containsEntry("type", "Security activity")
                .containsEntry("box", "Office Box")
                .containsEntry("device", "cam-06")
                .containsEntry("network", "VLAN 20")
                .containsEntry("remote", SCANNER)
                .containsEntry("src_ip", SCANNER);
        ReportThreat event = world.adapters.commands.await(ReportThreat.class);
        assertThat(event.signal().src().ip()).isEqualTo(SCANNER);
        assertThat(event.signal().dst().host()).isEqualTo("cam-06");
        assertThat(event.signal().dst().port()).isEqualTo(554);
        assertThat(event.alarms()).isFalse();
        ObserveCapabilities can = world.adapters.commands.await(ObserveCapabilities.class);
        assertThat(can.capabilities())
                .containsExactlyInAnyOrder("alerts", "delete-alerts", "threats", "block-address");
        assertThat(can.devices()).isEqualTo(1);
    }

    @Test
    void what_is_archived_there_is_over_also_when_nobody_looked_meanwhile() throws Exception {
        long first = DemoFirewalla.scan(truth);
        long second = DemoFirewalla.upload(truth);
        world.online();
        reported(problem(first));
        truth.archive(first);
        world.poll();
        cleared(problem(first));
        world.adapters.close();
        truth.delete(second);
        try (AdapterWorld later = world.nextLife()) {
            later.history.append(
                    new SourceRegistered(
                            SOURCE, FirewallaWorld.settings(world.lab.endpoint(), Map.of())));
            later.commands.await(
                    ClearAlert.class, one -> one.fingerprint().equals(problem(second)));
        }
    }

    @Test
    void what_stands_unchanged_is_told_once() throws Exception {
        DemoFirewalla.scan(truth);
        world.online();
        world.adapters.commands.await(ReportThreat.class);
        world.adapters.commands.forget();
        world.poll();
        assertThat(world.adapters.commands.all(ReportAlert.class)).isEmpty();
        assertThat(threats()).isEmpty();
    }

    @Test
    void every_page_is_read_and_its_cursor_sent_back_as_it_came() {
        for (int i = 0; i < 450; i++) {
            DemoFirewalla.upload(truth);
        }
        world.online();
        reported(problem(1));
        assertThat(world.adapters.commands.all(ReportAlert.class))
                .extracting(ReportAlert::fingerprint)
                .doesNotHaveDuplicates()
                .hasSize(450);
        assertThat(threats()).hasSize(1);
        assertThat(threats().getFirst().times()).hasSize(450);
    }

    @Test
    void pages_that_never_end_are_left_and_nothing_is_taken_for_over() throws Exception {
        long aid = DemoFirewalla.scan(truth);
        world.online();
        reported(problem(aid));
        world.lab.breakWith(Fault.ENDLESS_PAGES);
        truth.archive(aid);
        world.adapters.commands.forget();
        world.poll();
        ObserveHealth health =
                world.adapters.commands.await(ObserveHealth.class, one -> one.detail() != null);
        assertThat(health.detail()).contains("more active alarms than are read");
        assertThat(world.adapters.commands.all(ClearAlert.class)).isEmpty();
        world.lab.mend();
        world.poll();
        cleared(problem(aid));
    }

    @Test
    void what_left_a_list_that_was_cut_for_days_is_noticed_after() throws Exception {
        long aid = DemoFirewalla.scan(truth);
        world.online();
        reported(problem(aid));
        world.lab.breakWith(Fault.ENDLESS_PAGES);
        truth.archive(aid);
        assertThat(world.poll().read()).isTrue();
        Instant later = Instant.now().plus(Duration.ofDays(2));
        assertThat(world.adapters.bean(StandingAlerts.class).gone(SOURCE, Set.of(), later))
                .containsKey(problem(aid));
    }

    @Test
    void a_box_that_is_offline_is_an_alert_until_it_is_back() throws Exception {
        world.online();
        truth.online(BOX, false);
        world.poll();
        Fingerprint offline = Fingerprint.of(SOURCE, "box", BOX);
        AlertSignal signal = reported(offline).signal();
        assertThat(signal.title()).isEqualTo("Box offline");
        assertThat(signal.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(signal.target()).isEqualTo(new Target("host/" + BOX, "Office Box"));
        truth.online(BOX, true);
        world.poll();
        cleared(offline);
    }

    @Test
    void what_could_not_be_recorded_is_told_at_the_next_poll() throws Exception {
        world.online();
        world.adapters.commands.away(true);
        long aid = DemoFirewalla.scan(truth);
        world.poll();
        world.adapters.commands.away(false);
        assertThat(threats()).isEmpty();
        world.poll();
        reported(problem(aid));
        assertThat(threats()).hasSize(1);
    }

    @Test
    void a_clock_that_is_ahead_harms_nothing() throws Exception {
        world.lab.breakWith(Fault.CLOCK_AHEAD);
        long aid = DemoFirewalla.scan(truth);
        world.online();
        reported(problem(aid));
        assertThat(threats()).hasSize(1);
        world.lab.mend();
        assertThat(world.poll().read()).isTrue();
    }

    @Test
    void our_rules_are_known_and_what_leaves_them_meanwhile_is_noticed() throws Exception {
        truth.add(BOX, "block", "ip", "203.0.113.8", "somebody else's");
        String ours = truth.add(BOX, "block", "ip", "203.0.113.7", BlockRule.NOTES).id();
        world.online();
        listed("203.0.113.7", BlockState.ACTIVE);
        truth.activate(ours, false);
        world.poll();
        listed("203.0.113.7", BlockState.REMOVED);
        assertThat(world.adapters.commands.all(ObserveBlock.class))
                .noneMatch(one -> one.block().value().equals("203.0.113.8"));
    }

    private void listed(String ip, BlockState state) {
        world.adapters.commands.await(
                ObserveBlock.class, one -> one.block().value().equals(ip) && one.state() == state);
    }

    @Test
    void without_blocking_no_rule_is_read() {
        truth.add(BOX, "block", "ip", "203.0.113.7", BlockRule.NOTES);
        world.online(Map.of());
        assertThat(world.adapters.commands.await(ObserveCapabilities.class).capabilities())
                .containsExactlyInAnyOrder("alerts", "delete-alerts", "threats");
        assertThat(world.adapters.commands.all(ObserveBlock.class)).isEmpty();
    }
}
