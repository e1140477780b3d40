package com.opscenter.adapters.apc;

import com.opscenter.power.api.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.snmp4j.smi.OID;

/// PowerNet-MIB `rPDU2Phase`, `rPDU2Bank` and `rPDU2Device` (318.1.1.26.6, .8 and .4). Load state:
/// 1 low, 2 normal, 3 near, 4 over. Current in A/10, voltage in V, power in kW/100, energy in
/// kWh/10, thresholds in A.
///
/// @param place of the unit in its chain
/// @param phases the row of each phase
/// @param banks the row of each bank
record Rpdu2Loads(int place, SortedMap<Integer, Integer> phases, SortedMap<Integer, Integer> banks)
        implements LoadTree {

    private static final String R = "1.3.6.1.4.1.318.1.1.26.";
    private static final OID DEVICE_POWER = new OID(R + "4.3.1.5");
    private static final OID DEVICE_ENERGY = new OID(R + "4.3.1.9");
    private static final String PHASE = R + "6.";
    private static final String BANK = R + "8.";

    /// A unit alone: each row has the number of its phase or bank.
    static Rpdu2Loads alone(int phases, int banks) {
        return new Rpdu2Loads(1, numbered(phases), numbered(banks));
    }

    private static SortedMap<Integer, Integer> numbered(int count) {
        SortedMap<Integer, Integer> rows = new TreeMap<>();
        IntStream.rangeClosed(1, count).forEach(number -> rows.put(number, number));
        return rows;
    }

    static List<OID> deviceObjects(int place) {
        return List.of(new OID(DEVICE_POWER).append(place), new OID(DEVICE_ENERGY).append(place));
    }

    @Override
    public List<OID> objects() {
        List<OID> objects = new ArrayList<>(deviceObjects(place));
        phases.values().forEach(row -> objects.addAll(branch(PHASE, row, true)));
        banks.values().forEach(row -> objects.addAll(branch(BANK, row, false)));
        return objects;
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
                branches(reply, PHASE, phases),
                branches(reply, BANK, banks),
                power(reply, place),
                energy(reply, place),
                LoadState.UNKNOWN);
    }

    static OptionalLong power(Supported reply, int place) {
        return times(reply.number(new OID(DEVICE_POWER).append(place)), 10_000);
    }

    static OptionalLong energy(Supported reply, int place) {
        return times(reply.number(new OID(DEVICE_ENERGY).append(place)), 100);
    }

    private static List<Branch> branches(
            Supported reply, String table, SortedMap<Integer, Integer> rows) {
        return rows.entrySet().stream()
                .map(branch -> branch(reply, table, branch.getKey(), branch.getValue()))
                .toList();
    }

    private static Branch branch(Supported reply, String table, int number, int row) {
        boolean phase = table.equals(PHASE);
        return new Branch(
                number,
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
