package com.opscenter.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.outlet.OutletCommand;
import com.opscenter.lab.pdu.Effect;
import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.PDU;

class MisbehaviorTest {

    private static final String STATE = Oids.RPDU2_STATE + 3;
    private static final String COMMAND = Oids.RPDU2_COMMAND + 3;
    private static final String PENDING = Oids.RPDU2_PENDING + 3;
    private static final int OFF_COMMAND = 2;
    private static final int OFF = 1;
    private static final int ON = 2;

    private LabPdu pdu;
    private Manager manager;

    @BeforeEach
    void start() throws IOException {
        pdu =
                LabPdu.start(
                        PduSpec.of(PduPersonality.RPDU2)
                                .switching(Duration.ofMillis(30), Duration.ofMillis(300)));
        manager = Manager.of(pdu);
    }

    @AfterEach
    void stop() throws IOException {
        manager.close();
        pdu.close();
    }

    @Test
    void a_unit_that_behaves_does_it_and_writes_it_down() throws IOException {
        assertThat(manager.set(COMMAND, OFF_COMMAND)).isEqualTo(PDU.noError);
        manager.await(STATE, state -> state == OFF);
        assertThat(manager.number(PENDING)).isEqualTo(2);
        Effect effect = pdu.effects().getFirst();
        assertThat(effect.outlet()).isEqualTo(3);
        assertThat(effect.value()).isEqualTo("2");
        assertThat(effect.command()).contains(OutletCommand.OFF);
        assertThat(effect.user()).isEqualTo("ops");
        assertThat(pdu.effects()).hasSize(1);
    }

    @Test
    void a_reboot_is_seen_off_and_then_on_again() throws IOException {
        assertThat(manager.set(COMMAND, 3)).isEqualTo(PDU.noError);
        manager.await(STATE, state -> state == OFF);
        assertThat(manager.number(PENDING)).isEqualTo(1);
        manager.await(STATE, state -> state == ON);
        assertThat(manager.number(PENDING)).isEqualTo(2);
    }

    @Test
    void refusing_answers_an_error_and_does_nothing() throws IOException {
        pdu.breakWith(Mode.REFUSE);
        assertThat(manager.set(COMMAND, OFF_COMMAND)).isEqualTo(PDU.genErr);
        assertNothingHappens(SetOutcome.REFUSED);
    }

    @Test
    void lying_accepts_and_does_nothing() throws IOException {
        pdu.breakWith(Mode.LIE);
        assertThat(manager.set(COMMAND, OFF_COMMAND)).isEqualTo(PDU.noError);
        assertNothingHappens(SetOutcome.LIED);
    }

    @Test
    void an_error_but_switched_answers_an_error_and_does_it() throws IOException {
        pdu.breakWith(Mode.ERROR_BUT_SWITCHED);
        assertThat(manager.set(COMMAND, OFF_COMMAND)).isEqualTo(PDU.genErr);
        manager.await(STATE, state -> state == OFF);
    }

    @Test
    void one_outlet_lies_and_the_others_do_not() throws IOException {
        pdu.breakWith(Misbehavior.of(Mode.LIE).at(3));
        assertThat(manager.set(COMMAND, OFF_COMMAND)).isEqualTo(PDU.noError);
        assertNothingHappens(SetOutcome.LIED);
        assertThat(manager.set(Oids.RPDU2_COMMAND + 4, OFF_COMMAND)).isEqualTo(PDU.noError);
        manager.await(Oids.RPDU2_STATE + 4, state -> state == OFF);
    }

    @Test
    void mending_makes_it_behave_again() throws IOException {
        pdu.breakWith(Mode.REFUSE, Mode.SLOW);
        pdu.mend();
        assertThat(pdu.broken()).isEmpty();
        assertThat(manager.set(COMMAND, OFF_COMMAND)).isEqualTo(PDU.noError);
    }

    @Test
    void a_slow_card_answers_later_than_a_hasty_manager_waits() throws IOException {
        pdu.breakWith(Misbehavior.of(Mode.SLOW).lasting(Duration.ofMillis(500)));
        assertThat(manager.waiting(200).get(STATE)).isEmpty();
        assertThat(manager.waiting(5_000).get(STATE)).isPresent();
    }

    @Test
    void a_silent_card_answers_nothing_until_mended() throws IOException {
        pdu.breakWith(Mode.SILENT);
        assertThat(manager.waiting(200).get(STATE)).isEmpty();
        pdu.mend();
        assertThat(manager.waiting(1_000).get(STATE)).isPresent();
    }

    @Test
    void a_rebooted_card_counts_a_boot_and_keeps_its_outlets() throws IOException {
        pdu.press(3, false);
        int boots = manager.number(Oids.ENGINE_BOOTS);
        pdu.breakWith(Misbehavior.of(Mode.REBOOT).lasting(Duration.ZERO));
        assertThat(manager.number(Oids.ENGINE_BOOTS)).isEqualTo(boots + 1);
        assertThat(manager.number(Oids.ENGINE_TIME)).isLessThan(30);
        assertThat(manager.value(Oids.SYS_UP_TIME).toLong()).isLessThan(3_000);
        assertThat(manager.number(STATE)).isEqualTo(OFF);
    }

    @Test
    void a_wrong_engine_time_breaks_the_time_window_and_mending_heals_it() throws IOException {
        int before = manager.number(Oids.ENGINE_TIME);
        pdu.breakWith(Mode.WRONG_ENGINE_TIME);
        assertThat(manager.number(Oids.ENGINE_TIME)).isGreaterThan(before + 3_000);
        pdu.mend();
        assertThat(manager.number(Oids.ENGINE_TIME)).isLessThan(3_000);
    }

    @Test
    void near_and_overload_show_in_current_and_state() throws IOException {
        pdu.breakWith(Mode.NEAR);
        assertThat(manager.number(Oids.RPDU2_PHASE_STATE)).isEqualTo(3);
        assertThat(manager.number(Oids.RPDU2_PHASE_LOAD)).isBetween(120, 149);
        pdu.breakWith(Mode.OVERLOAD);
        assertThat(manager.number(Oids.RPDU2_PHASE_STATE)).isEqualTo(4);
        assertThat(manager.number(Oids.RPDU2_PHASE_LOAD)).isGreaterThanOrEqualTo(150);
        assertThat(manager.number(Oids.RPDU_LOAD)).isGreaterThanOrEqualTo(150);
    }

    /// The fault decides before the answer is sent: no command is ever pending.
    private void assertNothingHappens(SetOutcome outcome) throws IOException {
        assertThat(manager.number(PENDING)).isEqualTo(2);
        assertThat(manager.number(STATE)).isEqualTo(ON);
        assertThat(pdu.effects()).extracting(Effect::outcome).containsExactly(outcome);
    }
}
