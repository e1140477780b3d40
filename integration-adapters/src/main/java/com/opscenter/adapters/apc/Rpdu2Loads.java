package com.opscenter.adapters.apc;

import com.opscenter.power.api.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.snmp4j.smi.OID;

/// PowerNet-MIB `rPDU2Phase`, `rPDU2Bank` and `rPDU2Device` (318.1.1.26.6, .8 and .4), first unit
/// of a chain. Load state: 1 low, 2 normal, 3 near, 4 over. Current in A/10, voltage in V, power in
/// kW/100, energy in kWh/10, thresholds in A.
record Rpdu2Loads(int phases, int banks) implements LoadTree {

    private static final String R = "1.3.6.1.4.1.318.1.1.26.";
    static final OID DEVICE_POWER = new OID(R + "4.3.1.5.1");
    static final OID DEVICE_ENERGY = new OID(R + "4.3.1.9.1");
    private static final String PHASE = R + "6.";
    private static final String BANK = R + "8.";

    @Override
    public List<OID> objects() {
        List<OID> objects = new ArrayList<>(List.of(DEVICE_POWER, DEVICE_ENERGY));
        rows(phases).forEach(row -> objects.addAll(branch(PHASE, row, true)));
        rows(banks).forEach(row -> objects.addAll(branch(BANK, row, false)));
        return objects;
    }

    private static List<Integer> rows(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static List<OID> branch(String table, int row, boolean voltage) {
        List<OID> objects = new ArrayList<>();
        for (int column = 4; column <= (voltage ? 6 : 5); column++) {
            objects.add(status(table, column, row));
        }
        for (int column = 5; column <= 7; column++) {
            objects.add(config(table, column, row));
        }
        return objects;
    }

    private static OID status(String table, int column, int row) {
        return new OID(table + "3.1." + column + "." + row);
    }

    private static OID config(String table, int column, int row) {
        return new OID(table + "1.1." + column + "." + row);
    }

    @Override
    public Loads read(Supported reply) {
        return new Loads(
                rows(phases).stream().map(row -> branch(reply, PHASE, row)).toList(),
                rows(banks).stream().map(row -> branch(reply, BANK, row)).toList(),
                power(reply),
                energy(reply),
                LoadState.UNKNOWN);
    }

    static OptionalLong power(Supported reply) {
        return times(reply.number(DEVICE_POWER), 10_000);
    }

    static OptionalLong energy(Supported reply) {
        return times(reply.number(DEVICE_ENERGY), 100);
    }

    private static Branch branch(Supported reply, String table, int row) {
        boolean phase = table.equals(PHASE);
        return new Branch(
                row,
                state(reply.number(status(table, 4, row)).orElse(0)),
                reply.number(status(table, 5, row)),
                phase ? times(reply.number(status(table, 6, row)), 10) : OptionalLong.empty(),
                reply.number(config(table, 5, row)),
                reply.number(config(table, 6, row)),
                reply.number(config(table, 7, row)));
    }

    static LoadState state(long code) {
        if (code < 1 || code > 4) {
            return LoadState.UNKNOWN;
        }
        return switch ((int) code) {
            case 1 -> LoadState.LOW;
            case 2 -> LoadState.NORMAL;
            case 3 -> LoadState.NEAR;
            default -> LoadState.OVER;
        };
    }

    private static OptionalLong times(OptionalLong value, long factor) {
        return value.isPresent() ? OptionalLong.of(value.getAsLong() * factor) : value;
    }
}
