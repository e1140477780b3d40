package com.opscenter.adapters.zyxel;

import com.opscenter.network.api.PortReading.Neighbor;
import java.util.Map;
import java.util.Optional;

/// What seldom changes.
///
/// @param neighbors by port; empty when they are not told at all
/// @param management the port that carries our way to the switch
/// @param obeys ports can be changed
record Surroundings(
        Optional<Map<Integer, Neighbor>> neighbors, Optional<Integer> management, boolean obeys) {

    boolean carries(int port) {
        return management.filter(there -> there == port).isPresent();
    }
}
