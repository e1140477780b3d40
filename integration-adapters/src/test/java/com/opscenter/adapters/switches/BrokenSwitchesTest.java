package com.opscenter.adapters.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.netswitch.Misbehavior;
import com.opscenter.lab.netswitch.Misbehavior.Mode;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortReading;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each way a switch can fail us: the reason is told, and all is well again afterwards.
class BrokenSwitchesTest {

    private LabSwitch net;

    @BeforeEach
    void start() throws Exception {
        net = LabSwitch.start(SwitchSpec.of(SwitchPersonality.ZYNOS));
    }

    @AfterEach
    void stop() throws Exception {
        net.close();
    }

    private static HealthReason failure(SourceDraft draft) {
        return catchThrowableOfType(DeviceException.class, () -> ReadSwitch.of(draft)).reason();
    }

    @Test
    void a_wrong_passphrase_is_told() {
        SnmpUser ops = net.users().ops();
        SnmpUser wrong =
                new SnmpUser(
                        ops.name(),
                        true,
                        ops.auth(),
                        ops.privacy(),
                        "not the passphrase",
                        ops.privPassphrase());
        assertThat(failure(SwitchAccess.draft(net.port(), wrong, "")))
                .isEqualTo(HealthReason.AUTHENTICATION);
    }

    @Test
    void silence_is_told_and_forgiven() throws Exception {
        net.breakWith(Mode.SILENT);
        assertThat(failure(SwitchAccess.draft(net))).isEqualTo(HealthReason.COMMUNICATION);
        net.mend();
        assertThat(ReadSwitch.of(SwitchAccess.draft(net)).ports()).hasSize(11);
    }

    @Test
    void garbage_is_told() {
        net.breakWith(Mode.GARBAGE);
        assertThat(failure(SwitchAccess.draft(net))).isEqualTo(HealthReason.PROTOCOL);
    }

    @Test
    void a_walk_in_circles_ends_and_is_told() {
        net.breakWith(Mode.CIRCLES);
        assertThat(failure(SwitchAccess.draft(net))).isEqualTo(HealthReason.PROTOCOL);
    }

    @Test
    void a_table_without_end_is_not_read_to_its_end() {
        net.breakWith(Mode.ENDLESS);
        assertThat(failure(SwitchAccess.draft(net))).isEqualTo(HealthReason.PROTOCOL);
    }

    @Test
    void a_context_the_agent_does_not_have_is_told() {
        assertThat(failure(SwitchAccess.draft(net.port(), net.users().ops(), "nobody")))
                .isEqualTo(HealthReason.AUTHENTICATION);
    }

    @Test
    void a_restart_in_mid_walk_is_noticed_and_read_again() throws Exception {
        try (SwitchDevice device = SwitchAccess.device(SwitchAccess.draft(net))) {
            var _ = device.read(true);
            net.breakWith(Mode.REBOOT_IN_WALK);
            ReadSwitch read = new ReadSwitch(device.read(true));
            assertThat(net.engineBoots()).isEqualTo(2);
            assertThat(read.ports()).hasSize(11);
            assertThat(read.ports()).filteredOn(PortReading::physical).hasSize(8);
            assertThat(read.portSample("1", NetworkMetrics.RX)).isEmpty();
        }
    }

    @Test
    void after_a_restart_there_is_no_rate_until_two_readings_agree() throws Exception {
        try (SwitchDevice device = SwitchAccess.device(SwitchAccess.draft(net))) {
            var _ = device.read(true);
            var _ = Rated.readUntilRates(device, "1");
            net.breakWith(Misbehavior.of(Mode.REBOOT).lasting(Duration.ZERO));
            assertThat(new ReadSwitch(device.read(false)).portSample("1", NetworkMetrics.RX))
                    .isEmpty();
            assertThat(
                            Rated.readUntilRates(device, "1")
                                    .portSample("1", NetworkMetrics.RX)
                                    .orElseThrow())
                    .isBetween(0L, 110_000_000L);
        }
    }

    @Test
    void counters_that_go_back_make_no_rate() throws Exception {
        try (SwitchDevice device = SwitchAccess.device(SwitchAccess.draft(net))) {
            var _ = device.read(true);
            ReadSwitch before = Rated.readUntilRates(device, "1");
            assertThat(before.portSample("1", NetworkMetrics.RX)).isPresent();
            net.breakWith(Mode.COUNTERS_BACK);
            long faster =
                    Rated.readUntilRates(device, "1")
                            .portSample("1", NetworkMetrics.RX)
                            .orElseThrow();
            assertThat(faster).isBetween(0L, 110_000_000L);
        }
    }

    @Test
    void ports_keep_their_numbers_when_their_indexes_move() throws Exception {
        try (SwitchDevice device = SwitchAccess.device(SwitchAccess.draft(net))) {
            ReadSwitch before = new ReadSwitch(device.read(true));
            net.breakWith(Mode.RENUMBER);
            ReadSwitch after = new ReadSwitch(device.read(false));
            assertThat(before.port("3").ifIndex()).isEqualTo(3);
            assertThat(after.port("3").ifIndex()).isEqualTo(103);
            assertThat(after.port("3").name()).isEqualTo("swp02");
            assertThat(after.portSample("3", NetworkMetrics.RX)).isEmpty();
            assertThat(after.ports()).noneMatch(p -> p.operState() == OperState.NOT_PRESENT);
        }
    }
}
