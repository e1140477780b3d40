package com.opscenter.adapters.zyxel;

import com.opscenter.network.api.Duplex;
import org.jspecify.annotations.Nullable;

/// A port as the command line lists it.
///
/// @param name what the device calls it
/// @param label what people called it, null for nothing
/// @param bps of the link, 0 while there is none or its speed is not told
record PortRow(
        int number,
        String name,
        @Nullable String label,
        boolean enabled,
        boolean up,
        long bps,
        @Nullable Duplex duplex) {

    boolean is(int other) {
        return number == other;
    }

    PortRow enabled(boolean now) {
        return new PortRow(number, name, label, now, up, bps, duplex);
    }
}
