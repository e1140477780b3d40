package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.PduReading;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the units would offer if they were registered.
///
/// @param transfer how a transfer switch stands; empty for any other unit
record UnitPreview(List<PduReading> units, String transfer) {

    static UnitPreview read(SnmpSession session, ApcUnits units) throws DeviceException {
        Supported reply = new Supported(session.get(units.objects()));
        return new UnitPreview(
                units.all().stream().map(unit -> new ApcMapping(unit, reply).pdu()).toList(),
                units.all().getFirst().loads() instanceof TransferLoads
                        ? TransferSwitch.words(reply)
                        : "");
    }

    Set<String> capabilities() {
        return units.stream()
                .flatMap(unit -> unit.capabilities().stream())
                .map(Capability::word)
                .collect(Collectors.toSet());
    }

    String sentence() {
        if (!transfer.isEmpty()) {
            return "Transfer switch: nothing can be switched. " + transfer;
        }
        int outlets = units.stream().mapToInt(PduReading::outletCount).sum();
        String chain = units.size() > 1 ? "A chain of %d units. ".formatted(units.size()) : "";
        return chain
                + (outlets == 0
                        ? "Metered only: load is shown, nothing can be switched."
                        : "%d outlets: %s."
                                .formatted(
                                        outlets,
                                        capabilities().stream()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
    }
}
