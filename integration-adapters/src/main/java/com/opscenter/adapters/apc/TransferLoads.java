package com.opscenter.adapters.apc;

import com.opscenter.power.api.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// PowerNet-MIB `atsOutputBank` (318.1.1.8.5.4.5) and its thresholds (.8.4.14): the output of a
/// transfer switch. The first row is the whole output, the others are its banks; a switch of one
/// bank has the first row alone, or none.
record TransferLoads(List<Integer> rows) implements LoadTree {

    private static final String R = "1.3.6.1.4.1.318.1.1.8.";
    static final OID ROWS = new OID(R + "5.4.5.1.4");
    private static final int TOTAL = 1;

    private static OID output(int column, int row) {
        return new OID(R + "5.4.5.1." + column + "." + row);
    }

    private static OID limit(int column, int row) {
        return new OID(R + "4.14.1." + column + "." + row);
    }

    @Override
    public List<OID> objects() {
        List<OID> objects = new ArrayList<>(TransferSwitch.objects());
        objects.add(output(15, TOTAL));
        for (int row : rows) {
            for (int column = 4; column <= 6; column++) {
                objects.add(output(column, row));
            }
            for (int column = 3; column <= 5; column++) {
                objects.add(limit(column, row));
            }
        }
        return objects;
    }

    @Override
    public Loads read(Supported reply) {
        List<Branch> phases = new ArrayList<>();
        List<Branch> banks = new ArrayList<>();
        for (int row : rows) {
            if (row == TOTAL) {
                phases.add(branch(reply, row, TOTAL));
            } else {
                banks.add(branch(reply, row, row - TOTAL));
            }
        }
        OptionalLong watts = reply.number(output(15, TOTAL));
        return new Loads(
                phases,
                banks,
                watts.isPresent() ? OptionalLong.of(watts.getAsLong() * 1000) : watts,
                OptionalLong.empty(),
                LoadState.UNKNOWN);
    }

    private static Branch branch(Supported reply, int row, int number) {
        OptionalLong volts = reply.number(output(6, row));
        return new Branch(
                number,
                state(reply.count(output(5, row))),
                reply.number(output(4, row)),
                volts.isPresent() ? OptionalLong.of(volts.getAsLong() * 10) : volts,
                reply.number(limit(3, row)),
                reply.number(limit(4, row)),
                reply.number(limit(5, row)));
    }

    private static LoadState state(long code) {
        return switch ((int) code) {
            case 1 -> LoadState.NORMAL;
            case 2 -> LoadState.LOW;
            case 3 -> LoadState.NEAR;
            case 4 -> LoadState.OVER;
            default -> LoadState.UNKNOWN;
        };
    }
}
