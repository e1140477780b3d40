package com.opscenter.adapters.apc;

import com.opscenter.power.api.LoadState;
import java.util.List;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// APC's cPDU MIB `pduUnitStatus` (318.1.1.32.2.4), first unit of a chain. Power in W, energy in
/// kWh/10; load state: 1 upper critical, 2 upper warning, 3 lower warning, 4 lower critical, 5
/// normal.
final class CpduLoads implements LoadTree {

    private static final String R = "1.3.6.1.4.1.318.1.1.32.2.4.1.";
    private static final OID STATE = new OID(R + "3.1");
    private static final OID POWER = new OID(R + "4.1");
    private static final OID ENERGY = new OID(R + "9.1");

    @Override
    public List<OID> objects() {
        return List.of(STATE, POWER, ENERGY);
    }

    @Override
    public Loads read(Supported reply) {
        OptionalLong watts = reply.number(POWER);
        OptionalLong energy = reply.number(ENERGY);
        return new Loads(
                List.of(),
                List.of(),
                watts.isPresent() ? OptionalLong.of(watts.getAsLong() * 1000) : watts,
                energy.isPresent() ? OptionalLong.of(energy.getAsLong() * 100) : energy,
                state(reply.number(STATE).orElse(0)));
    }

    static LoadState state(long code) {
        if (code < 1 || code > 5) {
            return LoadState.UNKNOWN;
        }
        return switch ((int) code) {
            case 1 -> LoadState.OVER;
            case 2 -> LoadState.NEAR;
            case 5 -> LoadState.NORMAL;
            default -> LoadState.LOW;
        };
    }
}
