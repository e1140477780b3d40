package com.opscenter.lab.snmprec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.opscenter.lab.Manager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snmp4j.PDU;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;

class SnmprecAgentTest {

    private static final List<String> RECORDED =
            List.of(
                    "1.3.6.1.2.1.1.1.0|4|a card",
                    "1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.318.1.3.4.6",
                    "1.3.6.1.2.1.1.3.0|67|4711",
                    "# a comment, and a line that says nothing",
                    "1.3.6.1.2.1.1.4.0",
                    "1.3.6.1.2.1.1.5.0|4x|6f707300",
                    "1.3.6.1.2.1.4.20.1.1.1|64x|c0000201",
                    "1.3.6.1.2.1.31.1.1.1.6.10|70|18446744073709551615",
                    "1.3.6.1.2.1.31.1.1.1.6.9|70|9",
                    "1.3.6.1.4.1.318.1.1|4:writecache|value=Server 1 PS 1",
                    "1.3.6.1.4.1.318.1.2|2:numeric|min=1,max=2,initial=2,wrap=1",
                    "1.3.6.1.4.1.318.1.3|2|not a number",
                    "1.3.6.1.4.1.318.1.4|4:error|op=get");

    @TempDir private Path directory;

    @Test
    void each_recorded_type_is_answered_by_v3() throws IOException {
        try (SnmprecAgent agent = SnmprecAgent.start(capture());
                Manager manager =
                        Manager.v3(
                                agent.port(), agent.users().ops(), "", SecurityLevel.AUTH_PRIV)) {
            assertThat(manager.value("1.3.6.1.2.1.1.1.0")).isEqualTo(new OctetString("a card"));
            assertThat(manager.value("1.3.6.1.2.1.1.2.0"))
                    .isEqualTo(new OID("1.3.6.1.4.1.318.1.3.4.6"));
            assertThat(manager.value("1.3.6.1.2.1.1.3.0")).isEqualTo(new TimeTicks(4_711));
            assertThat(manager.value("1.3.6.1.2.1.1.5.0"))
                    .isEqualTo(new OctetString(new byte[] {'o', 'p', 's', 0}));
            assertThat(manager.value("1.3.6.1.2.1.4.20.1.1.1"))
                    .isEqualTo(new IpAddress("192.0.2.1"));
            assertThat(manager.value("1.3.6.1.2.1.31.1.1.1.6.10")).isEqualTo(new Counter64(-1));
            assertThat(manager.number("1.3.6.1.4.1.318.1.2")).isEqualTo(2);
        }
    }

    @Test
    void a_walk_by_v2c_is_in_order_and_leaves_out_what_cannot_be_answered() throws IOException {
        try (SnmprecAgent agent = SnmprecAgent.start(capture());
                Manager manager = Manager.v2c(agent.port(), agent.users().community())) {
            assertThat(List.copyOf(manager.walk(PDU.GETBULK).keySet())).hasSize(9).isSorted();
        }
    }

    @Test
    void only_a_writecache_is_written() throws IOException {
        try (SnmprecAgent agent = SnmprecAgent.start(capture());
                Manager manager = Manager.v2c(agent.port(), agent.users().community())) {
            assertThat(manager.set("1.3.6.1.4.1.318.1.1", 1)).isEqualTo(PDU.wrongType);
            assertThat(manager.set("1.3.6.1.4.1.318.1.2", 1)).isEqualTo(PDU.notWritable);
        }
    }

    @Test
    void recorded_cards_answer_what_was_recorded() throws IOException {
        Path captures = Path.of(System.getProperty("opscenter.shared", "../../shared"), "captures");
        Path capture = captures.resolve("snmp/apc-7902b.snmprec");
        assumeTrue(Files.exists(capture), "no captures at " + captures);
        try (SnmprecAgent agent = SnmprecAgent.start(capture);
                Manager manager =
                        Manager.v3(
                                agent.port(), agent.users().ops(), "", SecurityLevel.AUTH_PRIV)) {
            assertThat(manager.walk(PDU.GETBULK)).hasSize(2_679);
            assertThat(manager.number("1.3.6.1.4.1.318.1.1.12.2.3.1.1.2.1")).isEqualTo(16);
        }
    }

    private Path capture() throws IOException {
        return Files.write(directory.resolve("card.snmprec"), RECORDED);
    }
}
