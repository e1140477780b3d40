package com.opscenter.adapters.opnsense;

import static com.opscenter.adapters.opnsense.OpnsenseWorld.BRUTE_FORCE;
import static com.opscenter.adapters.opnsense.OpnsenseWorld.CURL;
import static com.opscenter.adapters.opnsense.OpnsenseWorld.SOURCE;
import static com.opscenter.adapters.opnsense.OpnsenseWorld.SQL;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.api.Refusal;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.opnsense.DemoOpnsense;
import com.opscenter.lab.opnsense.Firewall;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.WanCommand.ObserveWan;
import com.opscenter.network.api.WanReading;
import com.opscenter.network.api.WanStatus;
import com.opscenter.sources.api.SourceCommand.ObserveCapabilities;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what an OPNsense answers to what is reported of it.
class ReadOpnsenseTest {

    private OpnsenseWorld world;
    private Firewall truth;

    @BeforeEach
    void start() throws Exception {
        world = OpnsenseWorld.start();
        truth = world.lab.truth();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private ReportThreat reported(long sid) {
        return world.adapters.commands.await(
                ReportThreat.class, one -> Objects.equals(one.signal().sid(), sid));
    }

    private List<ReportThreat> all(long sid) {
        return world.adapters.commands.all(ReportThreat.class).stream()
                .filter(one -> Objects.equals(one.signal().sid(), sid))
                .toList();
    }

    private WanReading wan(String id, WanStatus status) {
        return world.adapters
                .commands
                .await(
                        ObserveWan.class,
                        one -> one.wan().value().equals(id) && one.reading().status() == status)
                .reading();
    }

    @Test
    void alerts_are_rated_by_their_rules_and_told_in_words() {
        truth.alert(BRUTE_FORCE, "203.0.113.44", "10.20.0.15", 22);
        world.online();
        ReportThreat report = reported(BRUTE_FORCE);
        assertThat(report.signal().signature()).isEqualTo("ET SCAN Potential SSH Scan");
        assertThat(report.signal().category()).isEqualTo("Attempted Information Leak");
        assertThat(report.signal().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(report.signal().action()).isEqualTo(ThreatAction.ALLOWED);
        assertThat(report.signal().src().ip()).isEqualTo("203.0.113.44");
        assertThat(report.signal().dst().port()).isEqualTo(22);
        assertThat(report.signal().interfaceName()).isEqualTo("igb0");
        assertThat(report.alarms()).isTrue();
        assertThat(report.rule()).containsEntry("msg", "ET SCAN Potential SSH Scan");
        assertThat(world.adapters.commands.await(ObserveCapabilities.class).capabilities())
                .containsExactlyInAnyOrder("threats", "block-address", "wan", "firewall-log");
    }

    @Test
    void an_alert_and_its_drop_are_one_that_was_blocked() {
        truth.alert(SQL, "203.0.113.80", "10.20.0.16", 443);
        world.online();
        assertThat(reported(SQL).times()).hasSize(1);
        assertThat(reported(SQL).signal().action()).isEqualTo(ThreatAction.BLOCKED);
    }

    @Test
    void pages_that_repeat_a_row_and_count_too_low_lose_nothing_and_count_nothing_twice() {
        for (int i = 0; i < 350; i++) {
            truth.alert(CURL, "10.20.0.31", "203.0.113.9", 80);
        }
        world.online();
        assertThat(reported(CURL).times()).hasSize(350);
        assertThat(reported(CURL).alarms()).isFalse();
    }

    @Test
    void what_was_read_is_not_told_again_and_repeats_wait_until_they_doubled() throws Exception {
        truth.alert(CURL, "10.20.0.31", "203.0.113.9", 80);
        truth.alert(CURL, "10.20.0.31", "203.0.113.9", 80);
        world.online();
        reported(CURL);
        world.poll();
        truth.alert(CURL, "10.20.0.31", "203.0.113.9", 80);
        world.poll();
        assertThat(all(CURL)).hasSize(1);
        truth.alert(CURL, "10.20.0.31", "203.0.113.9", 80);
        world.poll();
        assertThat(all(CURL)).hasSize(2);
        assertThat(all(CURL).getLast().times()).hasSize(2);
        assertThat(all(CURL).getLast().threat()).isEqualTo(all(CURL).getFirst().threat());
    }

    @Test
    void what_could_not_be_recorded_is_told_at_the_next_poll() throws Exception {
        world.online();
        world.adapters.commands.away(true);
        truth.alert(BRUTE_FORCE, "203.0.113.44", "10.20.0.15", 22);
        world.poll();
        world.adapters.commands.away(false);
        assertThat(all(BRUTE_FORCE)).isEmpty();
        world.poll();
        assertThat(all(BRUTE_FORCE)).hasSize(1);
    }

    @Test
    void a_flood_of_senders_is_a_bounded_number_of_facts_and_loses_none() {
        for (int i = 0; i < 1_200; i++) {
            truth.alert(CURL, "203.0.%d.%d".formatted(i / 250, i % 250), "10.20.0.16", 443);
        }
        world.online();
        reported(CURL);
        List<ReportThreat> told = all(CURL);
        assertThat(told.size()).isLessThan(120);
        assertThat(told.stream().mapToInt(one -> one.times().size()).sum()).isEqualTo(1_200);
        assertThat(told).anySatisfy(one -> assertThat(one.signal().src().ip()).isNull());
    }

    @Test
    void what_the_firewall_blocked_is_counted_by_rule_and_sender() {
        for (int port = 20; port < 50; port++) {
            truth.block("203.0.113.99", "198.51.100.2", port);
        }
        world.online();
        ReportThreat report =
                world.adapters.commands.await(
                        ReportThreat.class, one -> "firewall".equals(one.signal().category()));
        assertThat(report.times()).hasSize(30);
        assertThat(report.signal().src().ip()).isEqualTo("203.0.113.99");
        assertThat(report.signal().action()).isEqualTo(ThreatAction.BLOCKED);
        assertThat(report.alarms()).isFalse();
    }

    @Test
    void lines_are_read_with_the_names_their_operator_gave_them() throws Exception {
        world.online();
        WanReading fiber = wan("wan1", WanStatus.UP);
        assertThat(fiber.name()).isEqualTo("WAN1");
        assertThat(fiber.kind()).isEqualTo("fiber");
        assertThat(fiber.publicIp()).isEqualTo("198.51.100.2");
        assertThat(Objects.requireNonNull(fiber.gateway()).address()).isEqualTo("198.51.100.1");
        assertThat(Objects.requireNonNull(fiber.capacityRx()).value()).isEqualTo(1_000_000_000);
        truth.set(DemoOpnsense.FIBER, "down", 0, 1_000);
        truth.set(DemoOpnsense.LTE, "delay+loss", 480_000, 120);
        world.poll();
        wan("wan1", WanStatus.DOWN);
        wan("wan2", WanStatus.DEGRADED);
        assertThat(samples("wan/wan2", NetworkMetrics.RTT)).contains(31_000L, 480_000L);
        assertThat(samples("wan/wan2", NetworkMetrics.LOSS)).contains(0L, 120L);
        assertThat(samples("wan/wan1", NetworkMetrics.RTT)).doesNotContain(0L);
    }

    private List<Long> samples(String key, String metric) {
        return world.adapters.telemetry.polls().stream()
                .flatMap(poll -> poll.samples().stream())
                .filter(one -> one.key().equals(key) && one.metric().equals(metric))
                .map(Sample::value)
                .toList();
    }

    @Test
    void without_names_every_gateway_is_a_line_called_after_its_source() {
        world.online(Map.of());
        wan("opnsense-1-wan-fiber", WanStatus.UP);
        wan("opnsense-1-wan-lte", WanStatus.UP);
        assertThat(world.adapters.commands.await(ObserveCapabilities.class).capabilities())
                .doesNotContain("block-address");
    }

    @Test
    void a_clock_that_is_ahead_harms_nothing() throws Exception {
        world.lab.breakWith(Fault.CLOCK_AHEAD);
        truth.alert(BRUTE_FORCE, "203.0.113.44", "10.20.0.15", 22);
        world.online();
        assertThat(reported(BRUTE_FORCE).alarms()).isTrue();
        world.lab.mend();
        assertThat(world.poll().read()).isTrue();
        assertThat(samples("wan/wan1", NetworkMetrics.RX))
                .allSatisfy(it -> assertThat(it).isPositive());
    }

    @Test
    void what_is_on_the_list_is_known_and_what_leaves_it_meanwhile_is_noticed() throws Exception {
        truth.put("203.0.113.7");
        world.online();
        listed("203.0.113.7", BlockState.ACTIVE);
        world.adapters.close();
        truth.remove("203.0.113.7");
        try (AdapterWorld later = world.nextLife()) {
            later.history.append(
                    new SourceRegistered(
                            SOURCE,
                            OpnsenseWorld.settings(
                                    world.lab.endpoint(), Map.of("alias", Firewall.ALIAS))));
            later.commands.await(
                    ObserveBlock.class,
                    one ->
                            one.block().value().equals("203.0.113.7")
                                    && one.state() == BlockState.REMOVED);
        }
    }

    private void listed(String ip, BlockState state) {
        world.adapters.commands.await(
                ObserveBlock.class, one -> one.block().value().equals(ip) && one.state() == state);
    }

    @Test
    void health_says_that_no_rule_uses_the_alias_and_that_there_is_an_update() {
        truth.useAlias(false);
        truth.offer("26.1.10");
        world.online();
        ObserveHealth health =
                world.adapters.commands.await(ObserveHealth.class, one -> one.detail() != null);
        assertThat(health.detail())
                .contains("No firewall rule uses the alias " + Firewall.ALIAS)
                .contains("OPNsense 26.1.10 can be installed.");
    }

    @Test
    void health_says_that_another_source_reads_a_line_of_this_name() throws Exception {
        String why = "WAN link wan1 is read by source opnsense-9; give this one another name";
        world.adapters.commands.refuse(command ->
                command instanceof ObserveWan line && line.wan().value().equals("wan1")
                        ? Optional.of(new Refusal("in-use", why))
                        : Optional.empty());
        world.online();
        world.adapters.commands.await(ObserveHealth.class, one -> (why + ".").equals(one.detail()));
        world.adapters.commands.forget();
        world.adapters.commands.refuse(_ -> Optional.empty());
        world.poll();
        wan("wan1", WanStatus.UP);
        world.adapters.commands.await(ObserveHealth.class, one -> one.detail() == null);
    }
}
