package com.opscenter.adapters.apc;

import com.opscenter.power.api.PduId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// What kind of unit stands there, found once and kept until the next full read.
///
/// @param guest its number in a chain; null for the unit that bears the name of the source
/// @param outlets those that can be switched; none where nothing can, and then no control is
///   offered
record ApcUnit(
        @Nullable Integer guest, ApcIdentity identity, List<OutletRow> outlets, LoadTree loads) {

    PduId id(PduId first) {
        return guest == null ? first : first.unit(guest);
    }

    /// Everything a poll reads.
    List<OID> objects() {
        List<OID> objects = new ArrayList<>(loads.objects());
        outlets.forEach(outlet -> objects.addAll(outlet.objects()));
        return objects;
    }
}
