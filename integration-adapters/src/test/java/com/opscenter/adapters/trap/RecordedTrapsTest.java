package com.opscenter.adapters.trap;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.receivers.Arrival;
import com.opscenter.adapters.receivers.Heard;
import com.opscenter.adapters.receivers.Notice;
import com.opscenter.adapters.support.Captures;
import com.opscenter.alerts.api.Severity;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// Traps as they were seen in the field.
class RecordedTrapsTest {

    private static final InetAddress SENDER = InetAddress.ofLiteral("192.0.2.7");

    @Test
    void every_recorded_trap_is_a_line_that_names_what_the_file_names() throws IOException {
        try (Stream<Path> files = Files.list(Captures.traps())) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThan(20);
            for (Path file : all) {
                Heard heard = heard(file);
                assertThat(heard.program()).isEqualTo("snmp-trap");
                assertThat(heard.text()).isNotBlank();
                assertThat(heard.host()).isNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "apc-rPDUOverload, CRITICAL, rPDUOverload rPDUIdentSerialNumber 5A1036E02224 phase 1",
        "apc-rPDUNearOverload, WARNING, rPDUNearOverload rPDUIdentSerialNumber 5A1036E02224 phase 1",
        "apc-upsOnBattery, CRITICAL, upsOnBattery",
        "apc-lowBattery, CRITICAL, lowBattery",
        "apc-upsDischarged, CRITICAL, upsDischarged",
        "apc-smartAvrReducing, WARNING, smartAvrReducing",
        "cisco-cieLinkDown, WARNING, link-down ifIndex 42",
        "generic-linkDown, INFO, link-down ifIndex 5"
    })
    void what_is_wrong_is_raised(String name, Severity severity, String problem)
            throws IOException {
        assertThat(heard(Captures.traps().resolve(name + ".txt")).notice())
                .isInstanceOfSatisfying(
                        Notice.Raised.class,
                        raised -> {
                            assertThat(raised.severity()).isEqualTo(severity);
                            assertThat(raised.problem()).isEqualTo(problem);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "apc-rPDUOverloadCleared, rPDUOverload rPDUIdentSerialNumber 5A1036E02224 phase 1",
        "apc-rPDUNearOverloadCleared, rPDUNearOverload rPDUIdentSerialNumber 5A1036E02224 phase 1",
        "apc-powerRestored, upsOnBattery",
        "apc-dischargeCleared, upsDischarged",
        "apc-communicationEstablished, communicationLost",
        "apc-smartAvrReducingOff, smartAvrReducing",
        "cisco-cieLinkUp, link-down ifIndex 42",
        "generic-linkUp, link-down ifIndex 5"
    })
    void its_counterpart_clears_the_same_problem(String name, String problem) throws IOException {
        assertThat(heard(Captures.traps().resolve(name + ".txt")).notice())
                .isEqualTo(new Notice.Cleared(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "apc-outletOff, outletOff",
        "apc-outletOn, outletOn",
        "apc-apcTestTrap, apcTestTrap"
    })
    void what_just_happened_is_no_problem_and_the_number_is_believed(String name, String begin)
            throws IOException {
        Heard heard = heard(Captures.traps().resolve(name + ".txt"));
        assertThat(heard.notice()).isNull();
        assertThat(heard.text()).startsWith(begin);
    }

    private static Heard heard(Path file) throws IOException {
        PDU trap = new PDU();
        trap.setType(PDU.TRAP);
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            trap.add(new VariableBinding(new OID(parts[0]), value(parts[1], parts[2])));
        }
        Notification notification = Notification.of(trap).orElseThrow();
        return new TrapInterpreter()
                .read(new Arrival<>(notification, SENDER, Instant.EPOCH))
                .orElseThrow();
    }

    private static Variable value(String type, String written) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "timeticks" -> new TimeTicks(Long.parseLong(written));
            case "object identifier" -> new OID(written);
            case "octet string" -> new OctetString(written);
            case "hex-string" -> OctetString.fromHexString(written.strip(), ' ');
            case "integer" -> new Integer32(Integer.parseInt(written));
            case "ipaddress" -> new IpAddress(written);
            case "counter32" -> new Counter32(Long.parseLong(written));
            default -> throw new IllegalArgumentException(type);
        };
    }
}
