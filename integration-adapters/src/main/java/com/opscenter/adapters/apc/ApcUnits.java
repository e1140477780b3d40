package com.opscenter.adapters.apc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snmp4j.smi.OID;

/// The units behind one address: one, or a chain.
///
/// @param rollCall what a chain says of who is where; empty for a unit alone. A unit that leaves
///   moves the rows of those behind it.
record ApcUnits(List<ApcUnit> all, Map<OID, String> rollCall) {

    static ApcUnits alone(ApcUnit unit) {
        return new ApcUnits(List.of(unit), Map.of());
    }

    /// Whether everybody is still where they were.
    boolean stand(Supported reply) {
        return rollCall.entrySet().stream()
                .allMatch(said -> reply.said(said.getKey()).equals(said.getValue()));
    }

    List<OID> objects() {
        List<OID> objects = new ArrayList<>(rollCall.keySet());
        all.forEach(unit -> objects.addAll(unit.objects()));
        return objects;
    }
}
