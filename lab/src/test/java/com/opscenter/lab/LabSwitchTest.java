package com.opscenter.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.netswitch.Misbehavior;
import com.opscenter.lab.netswitch.Misbehavior.Mode;
import com.opscenter.lab.netswitch.PortEffect;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snmp4j.PDU;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// A simulated switch, asked by a manager that knows nothing of the lab.
class LabSwitchTest {

    private static final String ADMIN = "1.3.6.1.2.1.2.2.1.7.";
    private static final String OPER = "1.3.6.1.2.1.2.2.1.8.";
    private static final String DESCRIPTION = "1.3.6.1.2.1.2.2.1.2.";
    private static final String HC_IN = "1.3.6.1.2.1.31.1.1.1.6.";
    private static final String UP_TIME = "1.3.6.1.2.1.1.3.0";
    private static final String POE_ADMIN = "1.3.6.1.2.1.105.1.1.1.3.1.";
    private static final String POE_DETECTION = "1.3.6.1.2.1.105.1.1.1.6.1.";
    private static final String POE_USED = "1.3.6.1.2.1.105.1.3.1.1.4.1";
    private static final OID FORWARDING = new OID("1.3.6.1.2.1.17.7.1.2.2.1.2");

    private static LabSwitch start(SwitchPersonality personality) throws IOException {
        return LabSwitch.start(SwitchSpec.of(personality));
    }

    private static Manager manager(LabSwitch net) throws IOException {
        return Manager.v3(net.port(), net.users().ops(), "", SecurityLevel.AUTH_PRIV);
    }

    @ParameterizedTest
    @EnumSource(value = SwitchPersonality.class, names = "SWOS", mode = EnumSource.Mode.EXCLUDE)
    void getbulk_walks_what_getnext_walks(SwitchPersonality personality) throws Exception {
        try (LabSwitch net = start(personality);
                Manager manager = manager(net)) {
            assertThat(manager.walk(PDU.GETBULK).keySet())
                    .isEqualTo(manager.walk(PDU.GETNEXT).keySet())
                    .hasSizeGreaterThan(200);
        }
    }

    @Test
    void a_getbulk_with_non_repeaters_is_answered_without_an_error() throws Exception {
        try (LabSwitch net = start(SwitchPersonality.ZYNOS);
                Manager manager = manager(net)) {
            PDU answer =
                    manager.ask(
                                    PDU.GETBULK,
                                    new VariableBinding(new OID("1.3.6.1.2.1.1.3")),
                                    new VariableBinding(new OID(DESCRIPTION + 0)))
                            .orElseThrow();
            assertThat(answer.getErrorStatus()).isEqualTo(PDU.noError);
            assertThat(answer.getErrorIndex()).isZero();
        }
    }

    @Test
    void a_port_that_is_disabled_shows_it_a_moment_later_and_loses_its_link() throws Exception {
        try (LabSwitch net = start(SwitchPersonality.ZYNOS);
                Manager manager = manager(net)) {
            assertThat(manager.set(ADMIN + 3, 2)).isZero();
            manager.await(ADMIN + 3, state -> state == 2);
            manager.await(OPER + 3, state -> state == 2);
            assertThat(manager.number(OPER + 4)).isEqualTo(1);
            assertThat(net.effects())
                    .singleElement()
                    .extracting(PortEffect::object, PortEffect::port)
                    .containsExactly("ifAdminStatus", 3);
        }
    }

    @Test
    void power_that_is_turned_off_is_not_drawn_any_more() throws Exception {
        try (LabSwitch net = start(SwitchPersonality.GS1900);
                Manager manager = manager(net)) {
            assertThat(manager.number(POE_USED)).isEqualTo(20);
            assertThat(manager.set(POE_ADMIN + 2, 2)).isZero();
            manager.await(POE_DETECTION + 2, state -> state == 1);
            assertThat(manager.number(POE_USED)).isEqualTo(15);
        }
    }

    @Test
    void counters_count_and_begin_anew_with_a_boot() throws Exception {
        try (LabSwitch net = start(SwitchPersonality.ZYNOS);
                Manager manager = manager(net)) {
            manager.await(HC_IN + 1, octets -> octets > 5_000_000);
            net.breakWith(Misbehavior.of(Mode.REBOOT).lasting(Duration.ZERO));
            assertThat(manager.number(HC_IN + 1)).isLessThan(5_000_000);
            assertThat(manager.value(UP_TIME).toLong()).isLessThan(500);
            assertThat(net.engineBoots()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(value = SwitchPersonality.class, names = "SWOS", mode = EnumSource.Mode.EXCLUDE)
    void the_gs1900_puts_a_number_too_many_into_its_forwarding_table(SwitchPersonality personality)
            throws Exception {
        try (LabSwitch net = start(personality);
                Manager manager = manager(net)) {
            int numbers = personality == SwitchPersonality.GS1900 ? 8 : 7;
            assertThat(manager.walk(PDU.GETBULK).keySet())
                    .filteredOn(oid -> oid.startsWith(FORWARDING))
                    .isNotEmpty()
                    .allMatch(oid -> oid.size() == FORWARDING.size() + numbers);
        }
    }

    @Test
    void what_cannot_be_set_is_refused_as_the_standard_says() throws Exception {
        try (LabSwitch net = start(SwitchPersonality.ZYNOS);
                Manager manager = manager(net)) {
            assertThat(manager.set(ADMIN + 3, 7)).isEqualTo(PDU.wrongValue);
            assertThat(manager.set(OPER + 3, 1)).isEqualTo(PDU.notWritable);
            assertThat(net.truth().ports().get(2).enabled()).isTrue();
        }
    }
}
