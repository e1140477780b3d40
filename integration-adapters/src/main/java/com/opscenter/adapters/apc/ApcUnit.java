package com.opscenter.adapters.apc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// What kind of unit stands there, found once and kept until the next full read.
///
/// @param tree how its outlets are switched; null when none can be, and then no control is offered
/// @param outlets numbers of the switched outlets
/// @param metersOutlets whether single outlets are measured
record ApcUnit(
        ApcIdentity identity,
        @Nullable OutletTree tree,
        List<Integer> outlets,
        boolean metersOutlets,
        LoadTree loads) {

    /// Everything a poll reads.
    List<OID> objects() {
        List<OID> objects = new ArrayList<>(loads.objects());
        outlets.forEach(outlet -> objects.addAll(objects(outlet)));
        return objects;
    }

    /// Everything said of one outlet.
    List<OID> objects(int outlet) {
        List<OID> objects = new ArrayList<>();
        if (tree != null) {
            tree.columns()
                    .forEach((column, oid) -> {
                        if (read(column)) {
                            objects.add(new OID(oid).append(outlet));
                        }
                    });
        }
        return objects;
    }

    private boolean read(Column column) {
        return switch (column) {
            case COMMAND -> false;
            case CURRENT, POWER -> metersOutlets;
            case STATE, PENDING, NAME, ON_DELAY, OFF_DELAY, REBOOT_TIME, PHASE, BANK -> true;
        };
    }
}
