package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.PduReading;
import java.util.Set;
import java.util.stream.Collectors;

/// What a unit would offer if it were registered.
record UnitPreview(PduReading reading) {

    static UnitPreview read(SnmpSession session, ApcUnit unit) throws DeviceException {
        Supported reply = new Supported(session.get(unit.objects()));
        return new UnitPreview(new ApcMapping(unit, reply).pdu());
    }

    Set<String> capabilities() {
        return reading.capabilities().stream().map(Capability::word).collect(Collectors.toSet());
    }

    String sentence() {
        return reading.outletCount() == 0
                ? "Metered only: load is shown, nothing can be switched."
                : "%d outlets: %s."
                        .formatted(
                                reading.outletCount(),
                                capabilities().stream().sorted().collect(Collectors.joining(", ")));
    }
}
