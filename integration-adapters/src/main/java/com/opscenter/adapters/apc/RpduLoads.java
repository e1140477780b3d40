package com.opscenter.adapters.apc;

import com.opscenter.power.api.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// PowerNet-MIB `rPDULoad` (318.1.1.12.2): one table of rows, phases first, then banks. Load state:
/// 1 normal, 2 low, the reverse of `rPDU2`. Current in A/10, thresholds in A. Power is the device's
/// own figure in W (AP7xxx cards calculate it from their nominal voltage), unless the unit has the
/// measured one of `rPDU2` too.
///
/// @param rows of the load table
record RpduLoads(List<Integer> rows) implements LoadTree {

    private static final String R = "1.3.6.1.4.1.318.1.1.12.";
    static final OID ROWS = new OID(R + "2.3.1.1.2");
    private static final OID POWER = new OID(R + "1.16.0");
    private static final OID FIRST_PHASE_STATE = new OID("1.3.6.1.4.1.318.1.1.26.6.3.1.4.1");
    private static final OID FIRST_PHASE_VOLTAGE = new OID("1.3.6.1.4.1.318.1.1.26.6.3.1.6.1");
    private static final String PHASE_LIMITS = R + "2.2.1.1.";
    private static final String BANK_LIMITS = R + "2.4.1.1.";

    @Override
    public List<OID> objects() {
        List<OID> objects = new ArrayList<>();
        objects.add(POWER);
        objects.addAll(Rpdu2Loads.deviceObjects(1));
        objects.add(FIRST_PHASE_STATE);
        objects.add(FIRST_PHASE_VOLTAGE);
        for (int row : rows) {
            for (int column = 2; column <= 5; column++) {
                objects.add(load(column, row));
            }
            for (int column = 2; column <= 4; column++) {
                objects.add(limit(PHASE_LIMITS, column, row));
                objects.add(limit(BANK_LIMITS, column, row));
            }
        }
        return objects;
    }

    private static OID load(int column, int row) {
        return new OID(R + "2.3.1.1." + column + "." + row);
    }

    private static OID limit(String table, int column, int row) {
        return new OID(table + column + "." + row);
    }

    @Override
    public Loads read(Supported reply) {
        List<Branch> phases = new ArrayList<>();
        List<Branch> banks = new ArrayList<>();
        for (int row : rows) {
            int phase = (int) reply.count(load(4, row));
            int bank = (int) reply.count(load(5, row));
            if (phase > 0) {
                phases.add(branch(reply, row, phase, PHASE_LIMITS));
            } else if (bank > 0) {
                banks.add(branch(reply, row, bank, BANK_LIMITS));
            }
        }
        OptionalLong measured = Rpdu2Loads.power(reply, 1);
        return new Loads(
                phases,
                banks,
                measured.isPresent() ? measured : milliwatts(reply),
                Rpdu2Loads.energy(reply, 1),
                LoadState.UNKNOWN);
    }

    private static OptionalLong milliwatts(Supported reply) {
        OptionalLong watts = reply.number(POWER);
        return watts.isPresent() ? OptionalLong.of(watts.getAsLong() * 1000) : watts;
    }

    private static Branch branch(Supported reply, int row, int number, String limits) {
        boolean firstPhase = limits.equals(PHASE_LIMITS) && number == 1;
        OptionalLong volts = reply.number(FIRST_PHASE_VOLTAGE);
        return new Branch(
                number,
                state(reply, row, firstPhase),
                reply.number(load(2, row)),
                firstPhase && volts.isPresent()
                        ? OptionalLong.of(volts.getAsLong() * 10)
                        : OptionalLong.empty(),
                reply.number(limit(limits, 2, number)),
                reply.number(limit(limits, 3, number)),
                reply.number(limit(limits, 4, number)));
    }

    private static LoadState state(Supported reply, int row, boolean firstPhase) {
        OptionalLong own = reply.number(load(3, row));
        if (own.isPresent() || !firstPhase) {
            return state(own.orElse(0));
        }
        return Rpdu2Loads.state(reply.number(FIRST_PHASE_STATE).orElse(0));
    }

    static LoadState state(long code) {
        if (code < 1 || code > 4) {
            return LoadState.UNKNOWN;
        }
        return switch ((int) code) {
            case 1 -> LoadState.NORMAL;
            case 2 -> LoadState.LOW;
            case 3 -> LoadState.NEAR;
            default -> LoadState.OVER;
        };
    }
}
