package com.opscenter.adapters.ports;

import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortReading;
import java.util.Set;

/// What is left to say of a port whose interface is gone.
public final class Gone {

    private Gone() {}

    public static PortReading port(PortReading last) {
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
