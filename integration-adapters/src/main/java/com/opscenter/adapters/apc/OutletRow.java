package com.opscenter.adapters.apc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// Where one outlet stands.
///
/// @param number as printed on its unit
/// @param row its row in the tables of outlets that can be switched
/// @param metered its row in the tables of measured outlets; null where it is not measured
record OutletRow(OutletTree tree, int number, OID row, @Nullable OID metered) {

    /// The outlet whose row has its number.
    static OutletRow numbered(OutletTree tree, int number, boolean measured) {
        OID row = new OID(new int[] {number});
        return new OutletRow(tree, number, row, measured ? row : null);
    }

    Optional<OID> at(Column column) {
        OID object = tree.columns().get(column);
        OID at = column.metered() ? metered : row;
        return object == null || at == null
                ? Optional.empty()
                : Optional.of(new OID(object).append(at));
    }

    /// Everything that is said of it.
    List<OID> objects() {
        return Arrays.stream(Column.values())
                .filter(column -> column != Column.COMMAND)
                .map(this::at)
                .flatMap(Optional::stream)
                .toList();
    }
}
