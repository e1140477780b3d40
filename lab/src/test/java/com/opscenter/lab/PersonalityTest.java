package com.opscenter.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Null;

class PersonalityTest {

    @Test
    void the_legacy_tree_says_1_for_on_in_command_and_status() throws IOException {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU));
                Manager manager = Manager.of(pdu)) {
            pdu.press(3, false);
            assertThat(manager.number(Oids.RPDU_STATE + 1)).isEqualTo(1);
            assertThat(manager.number(Oids.RPDU_COMMAND + 1)).isEqualTo(1);
            assertThat(manager.number(Oids.RPDU_STATE + 3)).isEqualTo(2);
            assertThat(manager.number(Oids.RPDU_COMMAND + 3)).isEqualTo(2);
        }
    }

    @Test
    void the_second_tree_reverses_status_but_not_command() throws IOException {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2));
                Manager manager = Manager.of(pdu)) {
            pdu.press(3, false);
            assertThat(manager.number(Oids.RPDU2_STATE + 1)).isEqualTo(2);
            assertThat(manager.number(Oids.RPDU2_COMMAND + 1)).isEqualTo(1);
            assertThat(manager.number(Oids.RPDU2_STATE + 3)).isEqualTo(1);
            assertThat(manager.number(Oids.RPDU2_COMMAND + 3)).isEqualTo(2);
        }
    }

    @Test
    void the_trees_number_low_and_normal_load_in_reverse() throws IOException {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2));
                Manager manager = Manager.of(pdu)) {
            assertThat(manager.number(Oids.RPDU_LOAD_STATE)).isEqualTo(1);
            assertThat(manager.number(Oids.RPDU2_PHASE_STATE)).isEqualTo(2);
        }
    }

    @Test
    void a_legacy_unit_has_no_second_tree() throws IOException {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU));
                Manager manager = Manager.of(pdu)) {
            assertThat(manager.number(Oids.RPDU_OUTLETS)).isEqualTo(8);
            assertThat(manager.value(Oids.RPDU2_SWITCHED)).isEqualTo(Null.noSuchObject);
        }
    }

    @Test
    void a_metered_unit_shows_its_load_but_no_outlet() throws IOException {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2_METERED));
                Manager manager = Manager.of(pdu)) {
            assertThat(manager.number(Oids.RPDU2_SWITCHED)).isZero();
            assertThat(manager.value(Oids.RPDU2_STATE + 1)).isEqualTo(Null.noSuchObject);
            assertThat(manager.value(Oids.RPDU_OUTLETS)).isEqualTo(Null.noSuchObject);
            assertThat(manager.number(Oids.RPDU2_PHASE_LOAD)).isBetween(30, 50);
        }
    }

    @Test
    void all_outlets_switch_by_one_command() throws IOException {
        try (LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2));
                Manager manager = Manager.of(pdu)) {
            assertThat(manager.set(Oids.RPDU2_ALL, 3)).isZero();
            for (int outlet = 1; outlet <= 8; outlet++) {
                manager.await(Oids.RPDU2_STATE + outlet, state -> state == 1);
            }
            assertThat(manager.number(Oids.RPDU2_PHASE_LOAD)).isZero();
        }
    }
}
