package com.opscenter.adapters.switches;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.network.api.NetworkMetrics;

/// Reads a switch until enough time has passed between two readings for a rate.
final class Rated {

    private static final long LONGEST_NANOS = 20_000_000_000L;

    private Rated() {}

    static ReadSwitch readUntilRates(SwitchDevice device, String port) throws DeviceException {
        long end = System.nanoTime() + LONGEST_NANOS;
        while (System.nanoTime() < end) {
            ReadSwitch read = new ReadSwitch(device.read(false));
            if (read.portSample(port, NetworkMetrics.RX).isPresent()) {
                return read;
            }
        }
        throw new AssertionError("no rate of port " + port);
    }
}
