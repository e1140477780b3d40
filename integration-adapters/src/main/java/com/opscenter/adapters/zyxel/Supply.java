package com.opscenter.adapters.zyxel;

import com.opscenter.network.api.PoeStatus;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Power over Ethernet.
///
/// @param budgetMilliwatts what the power supply gives for it
/// @param usedMilliwatts what all ports draw together
/// @param ports by number; those that can feed
record Supply(
        OptionalLong budgetMilliwatts, OptionalLong usedMilliwatts, Map<Integer, Feed> ports) {

    static final Supply NONE = new Supply(OptionalLong.empty(), OptionalLong.empty(), Map.of());

    /// @param status null when it is said in a word that is not known
    record Feed(
            @Nullable PoeStatus status,
            OptionalLong milliwatts,
            OptionalLong milliamps,
            OptionalLong decivolts) {}
}
