package com.opscenter.adapters.firewalla;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.firewalla.Account;
import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.http.Fault;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import com.opscenter.threats.api.ThreatSignal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what a box blocked to security events.
class ReadFlowsTest {

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

    private List<ReportThreat> told() {
        return world.adapters.commands.all(ReportThreat.class);
    }

    private int counted() {
        return told().stream().mapToInt(one -> one.times().size()).sum();
    }

    @Test
    void what_was_blocked_is_an_event_and_what_passed_is_none() {
        DemoFirewalla.traffic(truth);
        world.online();
        assertThat(told()).hasSize(1);
        ReportThreat told = told().getFirst();
        assertThat(told.alarms()).isFalse();
        ThreatSignal signal = told.signal();
        assertThat(signal.action()).isEqualTo(ThreatAction.BLOCKED);
        assertThat(signal.src().ip()).isEqualTo(DemoFirewalla.SCANNER);
        assertThat(signal.dst().ip()).isEqualTo(DemoFirewalla.CAMERA);
        assertThat(signal.dst().port()).isEqualTo(554);
        assertThat(signal.dst().host()).isEqualTo("cam-06");
        assertThat(signal.interfaceName()).isEqualTo("VLAN 20");
    }

    @Test
    void a_device_that_was_kept_in_is_the_source() {
        truth.pass(DemoFirewalla.NAS, true, false, "198.51.100.9", "ads.invalid", 443);
        world.online();
        ThreatSignal signal = told().getFirst().signal();
        assertThat(signal.src().host()).isEqualTo("nas-01");
        assertThat(signal.dst().host()).isEqualTo("ads.invalid");
        assertThat(signal.dst().port()).isEqualTo(443);
    }

    @Test
    void each_counts_once_though_it_is_read_again() throws Exception {
        DemoFirewalla.traffic(truth);
        world.online();
        world.poll();
        truth.pass(DemoFirewalla.NAS, true, false, "198.51.100.9", "ads.invalid", 443);
        world.poll();
        world.poll();
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void of_a_flood_the_newest_are_counted_and_health_says_so() throws Exception {
        int flood = BlockedFlows.ROWS * BlockedFlows.MOST_PAGES + 50;
        for (int port = 1; port <= flood; port++) {
            truth.pass(DemoFirewalla.CAMERA, true, true, DemoFirewalla.SCANNER, null, port);
        }
        world.online();
        assertThat(world.adapters.commands.all(ObserveHealth.class).getLast().detail())
                .contains("More flows were blocked than are read");
        assertThat(counted()).isEqualTo(BlockedFlows.ROWS * BlockedFlows.MOST_PAGES);
    }

    /// A stranger is kept from the camera.
    private void block(Instant at, int port) {
        truth.passed(at, DemoFirewalla.CAMERA, true, true, DemoFirewalla.SCANNER, null, port);
    }

    @Test
    void a_failed_poll_loses_none_and_tells_none_again() throws Exception {
        Instant now = Instant.now();
        block(now.minusSeconds(240), 554);
        world.online();
        assertThat(counted()).isEqualTo(1);
        world.lab.breakWith(Fault.RESET);
        block(now.minusSeconds(330), 555);
        assertThat(world.poll().read()).isFalse();
        world.lab.mend();
        world.poll();
        world.poll();
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void of_a_list_that_breaks_off_nothing_is_taken_for_read() throws Exception {
        world.online();
        int many = BlockedFlows.ROWS + 50;
        Instant now = Instant.now();
        for (int second = 0; second < many; second++) {
            block(now.minusSeconds(second), 1_000 + second);
        }
        world.lab.breakWith(Fault.LISTS_CRASHED);
        assertThat(world.poll().read()).isTrue();
        assertThat(told()).isEmpty();
        world.lab.mend();
        world.poll();
        assertThat(counted()).isEqualTo(many);
    }

    @Test
    void one_of_the_future_hides_none_of_the_present() throws Exception {
        Instant now = Instant.now();
        block(now.plusSeconds(7200), 554);
        world.online();
        assertThat(told()).isEmpty();
        block(now.plusSeconds(30), 555);
        world.poll();
        truth.pass(DemoFirewalla.NAS, true, false, "198.51.100.9", "ads.invalid", 443);
        world.poll();
        assertThat(told())
                .extracting(one -> one.signal().dst().host())
                .containsOnly("cam-06", "ads.invalid");
    }

    @Test
    void at_the_edge_of_what_is_read_again_each_counts_once() throws Exception {
        Instant second = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(5);
        block(second.plusMillis(900), 554);
        block(second.minusSeconds(120), 555);
        truth.passed(
                second.plusMillis(300).minusSeconds(120),
                DemoFirewalla.NAS,
                true,
                false,
                "198.51.100.9",
                "ads.invalid",
                443);
        world.online();
        world.poll();
        world.poll();
        assertThat(counted()).isEqualTo(3);
    }

    @Test
    void without_them_everything_else_is_read_and_health_says_why() throws Exception {
        DemoFirewalla.traffic(truth);
        world.lab.breakWith(Fault.FLOWS_DENIED);
        world.online();
        assertThat(world.adapters.commands.all(ObserveHealth.class).getLast().detail())
                .contains("Flows cannot be read", "HTTP 403");
        world.lab.mend();
        world.poll();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void they_are_not_read_when_nobody_wants_them() {
        DemoFirewalla.traffic(truth);
        world.online(Map.of("flows", "off"));
        assertThat(world.awaitHealth(HealthStatus.ONLINE).detail()).isNull();
        assertThat(told()).isEmpty();
    }
}
