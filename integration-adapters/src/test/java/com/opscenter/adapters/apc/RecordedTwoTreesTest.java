package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.support.Captures;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.lab.snmprec.SnmprecAgent;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.PduReading;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.vocabulary.api.Deciamps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A recorded AP7902B has `rPDU` and `rPDU2`. The state column of its `rPDU2` drifts in the
/// recording, so states are checked in the other tree; everything else must read alike in both.
class RecordedTwoTreesTest {

    private DocumentContext expected;
    private SnmprecAgent agent;

    @BeforeEach
    void start() throws Exception {
        expected = JsonPath.parse(Captures.snmp("expected/apc-7902b.states.json").toFile());
        agent = SnmprecAgent.start(Captures.snmp("apc-7902b.snmprec"));
    }

    @AfterEach
    void stop() throws Exception {
        if (agent != null) {
            agent.close();
        }
    }

    private SourceDraft draft() {
        return LabAccess.draft(agent.port(), agent.users().ops(), "");
    }

    private static ApcUnit alone(SnmpSession session) throws DeviceException {
        List<ApcUnit> units = new ApcRecognition(session).recognize().all();
        assertThat(units).hasSize(1);
        return units.getFirst();
    }

    private record Both(
            PduReading pdu, Map<Integer, OutletReading> outlets, List<Sample> samples) {}

    private Both read(boolean second) throws Exception {
        try (SnmpSession session = LabAccess.session(draft())) {
            ApcUnit found = alone(session);
            OutletTree tree = second ? OutletTrees.RPDU2 : OutletTrees.RPDU;
            ApcUnit unit =
                    new ApcUnit(
                            null,
                            found.identity(),
                            found.outlets().stream()
                                    .map(outlet -> OutletRow.numbered(tree, outlet.number(), false))
                                    .toList(),
                            second ? Rpdu2Loads.alone(1, 2) : new RpduLoads(List.of(1, 2, 3)));
            Supported reply = new Supported(session.get(unit.objects()));
            ApcMapping mapping = new ApcMapping(unit, reply);
            return new Both(
                    mapping.pdu(),
                    mapping.outlets(),
                    ApcSamples.of(new PduId("pdu-1"), unit, reply, Instant.EPOCH));
        }
    }

    @Test
    void the_second_generation_tree_is_preferred() throws Exception {
        try (SnmpSession session = LabAccess.session(draft())) {
            ApcUnit unit = alone(session);
            assertThat(unit.outlets())
                    .isNotEmpty()
                    .allMatch(outlet -> outlet.tree().equals(OutletTrees.RPDU2))
                    .allMatch(outlet -> outlet.metered() == null);
            assertThat(unit.loads()).isEqualTo(Rpdu2Loads.alone(1, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void identity_loads_and_thresholds_read_alike_in_both_trees(boolean second) throws Exception {
        Both read = read(second);
        PduReading pdu = read.pdu;
        assertThat(pdu.model()).isEqualTo(expected.read("$.model", String.class));
        assertThat(pdu.serial()).isEqualTo(expected.read("$.serial", String.class));
        assertThat(pdu.rating())
                .isEqualTo(amps(expected.read("$.deviceRatingAmps", Integer.class)));
        assertThat(pdu.outletCount()).isEqualTo(expected.read("$.switchedOutlets", Integer.class));
        assertThat(pdu.load()).isEqualTo(LoadState.NORMAL);
        assertThat(pdu.phases()).hasSize(expected.read("$.phases", Integer.class));
        assertThat(pdu.phases().getFirst().near())
                .isEqualTo(amps(expected.read("$.nearOverloadPhaseAmps", Integer.class)));
        assertThat(pdu.phases().getFirst().over())
                .isEqualTo(amps(expected.read("$.overloadPhaseAmps", Integer.class)));
        for (int bank = 0; bank < expected.read("$.banks", Integer.class); bank++) {
            String at = "[" + bank + "]";
            assertThat(pdu.banks().get(bank).near())
                    .isEqualTo(amps(expected.read("$.nearOverloadBankAmps" + at, Integer.class)));
            assertThat(pdu.banks().get(bank).over())
                    .isEqualTo(amps(expected.read("$.overloadBankAmps" + at, Integer.class)));
            assertThat(sample(read, "bank." + (bank + 1) + ".currentDeciamps"))
                    .isEqualTo(Math.round(expected.read("$.bankAmps" + at, Double.class) * 10));
        }
        assertThat(sample(read, "currentDeciamps"))
                .isEqualTo(Math.round(expected.read("$.totalAmps", Double.class) * 10));
        assertThat(read.samples.stream().map(Sample::metric))
                .doesNotContain("phase.1.voltageDecivolts", "energyWattHours");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void outlets_read_as_expected(boolean second) throws Exception {
        Both read = read(second);
        List<Map<String, Object>> outlets = expected.read("$.outlets");
        assertThat(read.outlets).hasSameSizeAs(outlets);
        for (Map<String, Object> outlet : outlets) {
            var ours = Objects.requireNonNull(read.outlets.get(outlet.get("outlet")));
            assertThat(ours.deviceName()).isEqualTo(outlet.get("name"));
            assertThat(ours.bank()).isEqualTo(outlet.get("bank"));
            assertThat(ours.phase()).isEqualTo(1);
            assertThat(ours.devicePending()).isEqualTo(outlet.get("pending"));
            assertThat(ours.delays().reboot()).isEqualTo(5);
            if (!second) {
                boolean on = Boolean.TRUE.equals(outlet.get("on"));
                assertThat(ours.state()).isEqualTo(on ? OutletState.ON : OutletState.OFF);
            }
        }
    }

    private static long sample(Both read, String metric) {
        return read.samples.stream()
                .filter(sample -> sample.metric().equals(metric))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static Deciamps amps(int amps) {
        return new Deciamps(amps * 10L);
    }
}
