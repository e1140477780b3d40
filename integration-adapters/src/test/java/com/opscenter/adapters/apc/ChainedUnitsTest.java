package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.snmp.SnmpTrial;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.SourcesProperties;
import com.opscenter.lab.LabCard;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.outlet.OutletSpec;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.Rating;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.Deciamps;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Three units behind one address: eight outlets, none that can be switched, two.
class ChainedUnitsTest {

    private static final PduId THIRD = new PduId("pdu-1.3");

    private LabCard card;

    @BeforeEach
    void start() throws IOException {
        card =
                LabCard.chain(
                        List.of(
                                PduSpec.of(PduPersonality.RPDU2).named("host"),
                                PduSpec.of(PduPersonality.RPDU2_METERED).named("metered"),
                                PduSpec.of(PduPersonality.RPDU2)
                                        .named("small")
                                        .with(List.of(outlet("left"), outlet("right")))
                                        .with(new Rating(32, 24, 230))));
    }

    @AfterEach
    void stop() throws IOException {
        card.close();
    }

    private static OutletSpec outlet(String name) {
        return new OutletSpec(name, 1_000, true, 1, 1);
    }

    private SourceDraft draft() {
        return LabAccess.draft(card.port(), card.users().ops(), "");
    }

    private LabPdu small() {
        return card.units().getLast();
    }

    @Test
    void each_unit_is_read_with_a_name_a_load_and_outlets_of_its_own() throws Exception {
        small().press(2, false);
        ReadUnit read = ReadUnit.of(draft());
        assertThat(read.reading().devices()).isEqualTo(3);
        assertThat(read.pdu().deviceName()).isEqualTo("host");
        assertThat(read.pdu().outletCount()).isEqualTo(8);
        assertThat(read.pdu().banks()).hasSize(2);
        assertThat(read.pdu("pdu-1.2").model()).isEqualTo("AP8853");
        assertThat(read.pdu("pdu-1.2").outletCount()).isZero();
        assertThat(read.pdu("pdu-1.2").capabilities()).isEmpty();
        assertThat(read.pdu("pdu-1.3").deviceName()).isEqualTo("small");
        assertThat(read.pdu("pdu-1.3").serial()).isEqualTo(small().truth().spec().serial());
        assertThat(read.pdu("pdu-1.3").rating()).isEqualTo(new Deciamps(320));
        assertThat(read.pdu("pdu-1.3").banks()).hasSize(1);
        assertThat(read.outlet("pdu-1.3/1").deviceName()).isEqualTo("left");
        assertThat(read.outlet("pdu-1.3/1").state()).isEqualTo(OutletState.ON);
        assertThat(read.outlet("pdu-1.3/2").state()).isEqualTo(OutletState.OFF);
        assertThat(read.sample("outlet/pdu-1.3/2", "currentDeciamps")).hasValue(0);
        assertThat(read.sample("outlet/pdu-1/2", "currentDeciamps").getAsLong()).isPositive();
        assertThat(read.sample("pdu/pdu-1.3", "currentDeciamps").getAsLong()).isBetween(7L, 13L);
        assertThat(read.sample("pdu/pdu-1.3", "powerMilliwatts")).isPresent();
    }

    @Test
    void a_command_reaches_the_outlet_of_its_unit_alone() throws Exception {
        try (ApcDevice device = LabAccess.device(draft())) {
            device.command(OutletId.of(THIRD, 2), SwitchAction.OFF);
        }
        assertThat(small().effects())
                .singleElement()
                .satisfies(effect -> assertThat(effect.outlet()).isEqualTo(2));
        assertThat(card.units().getFirst().effects()).isEmpty();
    }

    @Test
    void rows_that_moved_up_are_followed() throws Exception {
        try (ApcDevice device = LabAccess.device(draft())) {
            device.read(true);
            card.unplug(1);
            assertThat(new ReadUnit(device.read(false)).outlet("pdu-1.3/2").deviceName())
                    .isEqualTo("right");
        }
    }

    @Test
    void a_command_after_a_unit_left_reaches_no_other_outlet() throws Exception {
        try (ApcDevice device = LabAccess.device(draft())) {
            device.read(true);
            card.unplug(2);
            device.command(OutletId.of(THIRD, 1), SwitchAction.OFF);
        }
        assertThat(small().effects())
                .singleElement()
                .satisfies(effect -> assertThat(effect.outlet()).isEqualTo(1));
        assertThat(card.units().getFirst().effects()).isEmpty();
    }

    @Test
    void of_a_unit_that_left_nothing_is_known_any_more() throws Exception {
        try (ApcDevice device = LabAccess.device(draft())) {
            device.read(true);
            card.unplug(3);
            ReadUnit read = new ReadUnit(device.read(false));
            assertThat(read.reading().devices()).isEqualTo(2);
            assertThat(read.outlet("pdu-1.3/1").state()).isEqualTo(OutletState.UNKNOWN);
            assertThat(read.pdu("pdu-1.3").load()).isEqualTo(LoadState.UNKNOWN);
            assertThat(read.sample("pdu/pdu-1.3", "currentDeciamps")).isEmpty();
            assertThat(read.pdu().load()).isEqualTo(LoadState.NORMAL);
        }
    }

    @Test
    void the_trial_tells_each_unit() {
        var guard = new NetworkGuard(new SourcesProperties(List.of("127.0.0.0/8")));
        var report =
                new SnmpTrial(guard, LabAccess.MANNERS, Clock.systemUTC())
                        .run(draft(), new ApcSubject());
        assertThat(report.discovered().devices())
                .hasSize(3)
                .anyMatch(unit -> unit.contains("small"));
        assertThat(report.steps().getLast().detail())
                .startsWith("A chain of 3 units. 10 outlets: ");
    }
}
