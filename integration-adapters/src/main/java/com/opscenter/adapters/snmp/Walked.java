package com.opscenter.adapters.snmp;

import com.opscenter.adapters.counters.Moment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// What a walk brought.
///
/// @param times when each object was read
public record Walked(Reply reply, Map<OID, Moment> times) {

    public @Nullable Moment at(OID object) {
        return times.get(object);
    }
}
