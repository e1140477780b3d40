package com.opscenter.adapters.apc;

import com.opscenter.adapters.apc.LoadTree.Branch;
import com.opscenter.adapters.apc.LoadTree.Loads;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.PowerMetrics;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// From a reply to samples; pure. What the device does not measure has no sample; zero is a value.
final class ApcSamples {

    private final PduId pdu;
    private final Instant at;
    private final List<Sample> samples = new ArrayList<>();

    private ApcSamples(PduId pdu, Instant at) {
        this.pdu = pdu;
        this.at = at;
    }

    static List<Sample> of(PduId pdu, ApcUnit unit, Supported reply, Instant at) {
        ApcSamples made = new ApcSamples(pdu, at);
        made.unit(unit.loads().read(reply));
        unit.outlets().forEach(outlet -> made.outlet(outlet, reply));
        return List.copyOf(made.samples);
    }

    private void unit(Loads loads) {
        add(pdu.key(), PowerMetrics.CURRENT, sum(loads.phases()));
        add(pdu.key(), PowerMetrics.POWER, loads.power());
        add(pdu.key(), PowerMetrics.ENERGY, loads.energy());
        for (Branch phase : loads.phases()) {
            String name = PowerMetrics.phase(phase.number());
            add(pdu.key(), name + PowerMetrics.CURRENT, phase.current());
            add(pdu.key(), name + "voltageDecivolts", phase.voltage());
        }
        for (Branch bank : loads.banks()) {
            add(pdu.key(), "bank." + bank.number() + ".currentDeciamps", bank.current());
        }
    }

    /// What the phases carry together.
    private static OptionalLong sum(List<Branch> phases) {
        return phases.isEmpty() || phases.stream().anyMatch(phase -> phase.current().isEmpty())
                ? OptionalLong.empty()
                : OptionalLong.of(
                        phases.stream().mapToLong(phase -> phase.current().getAsLong()).sum());
    }

    private void outlet(OutletRow outlet, Supported reply) {
        String key = OutletId.of(pdu, outlet.number()).key();
        OutletMapping mapping = new OutletMapping(outlet, reply);
        add(key, PowerMetrics.CURRENT, mapping.current());
        add(key, PowerMetrics.POWER, mapping.power());
    }

    private void add(String key, String metric, OptionalLong value) {
        value.ifPresent(number -> samples.add(new Sample(key, metric, number, at)));
    }
}
