package com.opscenter.adapters.ports;

import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every port of a device that was there once: one whose interface is gone is told as not present.
public final class MetPorts {

    private final Map<PortId, PortReading> met = new LinkedHashMap<>();

    /// What is told of all ports, after one reading.
    public List<Observation> observations(Map<PortId, PortReading> present) {
        met.replaceAll((_, last) -> gone(last));
        met.putAll(present);
        return met.entrySet().stream()
                .map(port -> observation(port.getKey(), port.getValue()))
                .toList();
    }

    private static Observation observation(PortId port, PortReading reading) {
        return new Observation(port.key(), reading, new ObservePort(port, reading, null));
    }

    private static PortReading gone(PortReading last) {
        return new PortReading(
                null,
                last.name(),
                last.alias(),
                last.physical(),
                last.adminState(),
                OperState.NOT_PRESENT,
                null,
                null,
                null,
                null,
                false,
                false,
                Set.of());
    }
}
