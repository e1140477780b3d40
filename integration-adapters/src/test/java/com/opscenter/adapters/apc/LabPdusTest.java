package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.LabCard;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.vocabulary.api.Deciamps;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Units of each kind, read by each kind of user.
class LabPdusTest {

    private static ReadUnit read(LabPdu pdu) throws Exception {
        return ReadUnit.of(LabAccess.draft(pdu.port(), pdu.users().ops(), ""));
    }

    @Test
    void a_second_generation_unit_measures_each_outlet() throws Exception {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2))) {
            ReadUnit unit = read(pdu);
            assertThat(unit.pdu().model()).isEqualTo("AP8959");
            assertThat(unit.pdu().rating()).isEqualTo(new Deciamps(150));
            assertThat(unit.pdu().outletCount()).isEqualTo(8);
            assertThat(unit.pdu().capabilities()).containsExactlyInAnyOrder(Capability.values());
            assertThat(unit.pdu().banks()).hasSize(2);
            assertThat(unit.outlet(8).state()).isEqualTo(OutletState.ON);
            assertThat(unit.outlet(8).bank()).isEqualTo(2);
            assertThat(unit.outletSample(8, "currentDeciamps").getAsLong()).isBetween(3L, 8L);
            assertThat(unit.outletSample(8, "powerMilliwatts")).isPresent();
            assertThat(unit.sample("energyWattHours")).isPresent();
            assertThat(unit.sample("phase.1.voltageDecivolts")).hasValue(2300);
            assertThat(unit.sample("currentDeciamps"))
                    .isEqualTo(unit.sample("phase.1.currentDeciamps"));
        }
    }

    @Test
    void zero_is_not_missing_on_an_outlet_that_is_off() throws Exception {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2))) {
            pdu.press(3, false);
            ReadUnit unit = read(pdu);
            assertThat(unit.outlet(3).state()).isEqualTo(OutletState.OFF);
            assertThat(unit.outletSample(3, "currentDeciamps")).hasValue(0);
        }
    }

    @Test
    void a_first_generation_unit_measures_no_outlet() throws Exception {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU))) {
            pdu.press(2, false);
            ReadUnit unit = read(pdu);
            assertThat(unit.pdu().model()).isEqualTo("AP7900");
            assertThat(unit.outlet(1).state()).isEqualTo(OutletState.ON);
            assertThat(unit.outlet(2).state()).isEqualTo(OutletState.OFF);
            assertThat(unit.outletSample(1, "currentDeciamps")).isEmpty();
            assertThat(unit.pdu().load()).isEqualTo(LoadState.NORMAL);
            assertThat(unit.sample("currentDeciamps")).isPresent();
            assertThat(unit.pdu().capabilities())
                    .contains(Capability.SWITCH, Capability.REBOOT, Capability.CANCEL)
                    .doesNotContain(Capability.OUTLET_METERING);
        }
    }

    @Test
    void a_master_switch_has_outlets_and_measures_nothing() throws Exception {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.SPDU))) {
            pdu.press(2, false);
            ReadUnit unit = read(pdu);
            assertThat(unit.pdu().model()).isEqualTo("AP9212");
            assertThat(unit.pdu().outletCount()).isEqualTo(8);
            assertThat(unit.outlet(1).state()).isEqualTo(OutletState.ON);
            assertThat(unit.outlet(2).state()).isEqualTo(OutletState.OFF);
            assertThat(unit.outlet(2).deviceName()).isEqualTo("Outlet 2");
            assertThat(unit.sample("currentDeciamps")).isEmpty();
            assertThat(unit.pdu().load()).isEqualTo(LoadState.UNKNOWN);
            assertThat(unit.pdu().capabilities())
                    .contains(Capability.SWITCH, Capability.REBOOT, Capability.DELAYED)
                    .doesNotContain(Capability.CANCEL, Capability.OUTLET_METERING);
        }
    }

    @Test
    void a_metered_unit_has_no_outlets() throws Exception {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2_METERED))) {
            ReadUnit unit = read(pdu);
            assertThat(unit.pdu().outletCount()).isZero();
            assertThat(unit.pdu().capabilities()).isEmpty();
            assertThat(unit.sample("currentDeciamps")).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PduPersonality.class,
            names = {"RPDU", "RPDU2"})
    void overload_shows_in_both_generations(PduPersonality personality) throws Exception {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(personality))) {
            pdu.breakWith(Mode.OVERLOAD);
            assertThat(read(pdu).pdu().load()).isEqualTo(LoadState.OVER);
            pdu.mend();
            pdu.breakWith(Mode.NEAR);
            assertThat(read(pdu).pdu().load()).isEqualTo(LoadState.NEAR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ops", "ops-sha256", "ops-md5"})
    void every_kind_of_user_reads(String name) throws Exception {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2))) {
            var user = pdu.users().named(name).orElseThrow();
            ReadUnit unit = ReadUnit.of(LabAccess.draft(pdu.port(), user, ""));
            assertThat(unit.pdu().serial()).isNotNull();
        }
    }

    @Test
    void one_card_shows_several_units_by_context() throws Exception {
        PduSpec spec = PduSpec.of(PduPersonality.RPDU2);
        Map<String, PduSpec> units = Map.of("left", spec.named("L"), "right", spec.named("R"));
        try (LabCard card = LabCard.start(units)) {
            for (LabPdu pdu : card.units()) {
                var draft = LabAccess.draft(card.port(), card.users().ops(), pdu.context());
                assertThat(ReadUnit.of(draft).pdu().deviceName())
                        .isEqualTo(pdu.context().equals("left") ? "L" : "R");
            }
        }
    }

    @Test
    void a_community_reads_too() throws Exception {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2))) {
            var draft = LabAccess.communityDraft(pdu.port(), pdu.users().community());
            assertThat(ReadUnit.of(draft).pdu().outletCount()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PduPersonality.class,
            names = {"RPDU", "RPDU2"})
    void each_command_means_the_same_in_both_generations(PduPersonality personality)
            throws Exception {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(personality));
                ApcDevice device =
                        LabAccess.device(LabAccess.draft(pdu.port(), pdu.users().ops(), ""))) {
            for (SwitchAction action : SwitchAction.values()) {
                device.command(LabAccess.outlet(1), action);
            }
            assertThat(pdu.effects())
                    .extracting(effect -> effect.command().orElseThrow().name())
                    .containsExactly(
                            "ON",
                            "OFF",
                            "REBOOT",
                            "DELAYED_ON",
                            "DELAYED_OFF",
                            "DELAYED_REBOOT",
                            "CANCEL");
        }
    }
}
