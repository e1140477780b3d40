package com.opscenter.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.snmp.SnmpUser;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snmp4j.PDU;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;

class AgentTest {

    private LabCard card;

    @BeforeEach
    void start() throws IOException {
        card =
                LabCard.start(
                        Map.of(
                                "", PduSpec.of(PduPersonality.RPDU2),
                                "annex", PduSpec.of(PduPersonality.RPDU)));
    }

    @AfterEach
    void stop() throws IOException {
        card.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ops", "ops-sha256", "ops-md5"})
    void every_user_reads_and_writes_with_its_own_protocols(String name) throws IOException {
        try (Manager manager = v3(name, SecurityLevel.AUTH_PRIV)) {
            assertThat(manager.value(Oids.SYS_OBJECT_ID))
                    .isEqualTo(new OID("1.3.6.1.4.1.318.1.3.4.6"));
            assertThat(manager.set(Oids.RPDU2_COMMAND + 3, 2)).isEqualTo(PDU.noError);
        }
    }

    @Test
    void a_community_reads_and_writes_by_v2c() throws IOException {
        try (Manager manager = Manager.v2c(card.port(), card.users().community())) {
            assertThat(manager.number(Oids.RPDU2_SWITCHED)).isEqualTo(8);
            assertThat(manager.set(Oids.RPDU2_COMMAND + 3, 2)).isEqualTo(PDU.noError);
        }
    }

    @Test
    void a_wrong_community_is_not_answered() throws IOException {
        try (Manager manager = Manager.v2c(card.port(), "guess").waiting(200)) {
            assertThat(manager.get(Oids.SYS_OBJECT_ID)).isEmpty();
        }
    }

    @Test
    void a_wrong_passphrase_is_not_let_in() throws IOException {
        SnmpUser ops = card.users().ops();
        var stranger =
                new SnmpUser(
                        ops.name(),
                        true,
                        ops.auth(),
                        ops.privacy(),
                        "not the passphrase",
                        ops.privPassphrase());
        try (Manager manager = Manager.v3(card.port(), stranger, "", SecurityLevel.AUTH_PRIV)) {
            assertThat(manager.get(Oids.SYS_OBJECT_ID).orElseThrow().getType())
                    .isEqualTo(PDU.REPORT);
        }
    }

    @Test
    void a_reader_reads_but_does_not_write() throws IOException {
        try (Manager manager = v3("reader", SecurityLevel.AUTH_PRIV)) {
            assertThat(manager.number(Oids.RPDU2_STATE + 3)).isEqualTo(2);
            assertThat(manager.set(Oids.RPDU2_COMMAND + 3, 2)).isEqualTo(PDU.noAccess);
            assertThat(manager.number(Oids.RPDU2_PENDING + 3)).isEqualTo(2);
        }
    }

    @Test
    void a_request_without_privacy_is_refused() throws IOException {
        try (Manager manager = v3("ops", SecurityLevel.AUTH_NOPRIV)) {
            assertThat(manager.get(Oids.SYS_OBJECT_ID).orElseThrow().getErrorStatus())
                    .isEqualTo(PDU.authorizationError);
        }
    }

    @Test
    void one_port_shows_another_unit_under_another_context() throws IOException {
        try (Manager manager =
                Manager.v3(card.port(), card.users().ops(), "annex", SecurityLevel.AUTH_PRIV)) {
            assertThat(manager.value(Oids.SYS_OBJECT_ID))
                    .isEqualTo(new OID("1.3.6.1.4.1.318.1.3.4.5"));
            assertThat(manager.set(Oids.RPDU_COMMAND + 3, 2)).isEqualTo(PDU.noError);
        }
        assertThat(card.unit("annex").orElseThrow().effects()).hasSize(1);
        assertThat(card.unit("").orElseThrow().effects()).isEmpty();
    }

    @Test
    void an_unknown_context_is_not_answered() throws IOException {
        try (Manager manager =
                Manager.v3(card.port(), card.users().ops(), "cellar", SecurityLevel.AUTH_PRIV)
                        .waiting(300)) {
            assertThat(manager.get(Oids.SYS_OBJECT_ID)).isEmpty();
        }
    }

    @Test
    void getbulk_sees_what_getnext_sees() throws IOException {
        try (Manager manager = v3("ops", SecurityLevel.AUTH_PRIV)) {
            assertThat(manager.walk(PDU.GETBULK).keySet())
                    .hasSizeGreaterThan(300)
                    .isEqualTo(manager.walk(PDU.GETNEXT).keySet());
        }
    }

    @Test
    void what_is_not_there_is_told_apart() throws IOException {
        try (Manager manager = v3("ops", SecurityLevel.AUTH_PRIV)) {
            assertThat(manager.value(Oids.RPDU2_STATE + 99)).isEqualTo(Null.noSuchInstance);
            assertThat(manager.value(Oids.RPDU_STATE + 1)).isEqualTo(Null.noSuchObject);
        }
    }

    @Test
    void a_set_is_checked_as_the_mib_demands() throws IOException {
        try (Manager manager = v3("ops", SecurityLevel.AUTH_PRIV)) {
            assertThat(manager.set(Oids.RPDU2_COMMAND + 3, 4)).isEqualTo(PDU.wrongValue);
            assertThat(manager.set(Oids.RPDU2_COMMAND + 99, 1)).isEqualTo(PDU.noCreation);
            assertThat(manager.set(Oids.RPDU2_STATE + 3, 1)).isEqualTo(PDU.notWritable);
            assertThat(manager.set(Oids.RPDU2_REBOOT_DURATION + 3, 4)).isEqualTo(PDU.wrongValue);
            assertThat(manager.set(Oids.RPDU2_REBOOT_DURATION + 3, 60)).isEqualTo(PDU.noError);
            assertThat(manager.set(Oids.RPDU2_NEAR, 16)).isEqualTo(PDU.wrongValue);
            assertThat(manager.set(Oids.RPDU2_NAME + 3, 1)).isEqualTo(PDU.wrongType);
        }
    }

    @Test
    void a_set_with_one_wrong_variable_writes_none() throws IOException {
        try (Manager manager = v3("ops", SecurityLevel.AUTH_PRIV)) {
            var rename =
                    new VariableBinding(new OID(Oids.RPDU2_NAME + 1), new OctetString("renamed"));
            var wrong = new VariableBinding(new OID(Oids.RPDU2_STATE + 1), new OctetString());
            PDU answer = manager.ask(PDU.SET, rename, wrong).orElseThrow();
            assertThat(answer.getErrorIndex()).isEqualTo(2);
            assertThat(manager.value(Oids.RPDU2_NAME + 1)).isEqualTo(new OctetString("Outlet 1"));
        }
    }

    private Manager v3(String user, int level) throws IOException {
        return Manager.v3(card.port(), card.users().named(user).orElseThrow(), "", level);
    }
}
