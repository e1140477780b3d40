package com.opscenter.adapters.switches;

import com.opscenter.network.api.PoeStatus;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Power over Ethernet on one port.
///
/// @param status null when the device says something nobody has explained
record PoePort(
        @Nullable PoeStatus status,
        OptionalLong milliwatts,
        OptionalLong milliamps,
        OptionalLong decivolts) {

    static PoePort of(@Nullable PoeStatus status) {
        return new PoePort(
                status, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }
}
