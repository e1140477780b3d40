package com.opscenter.network.query;

import com.opscenter.network.api.SwitchReading;

/// A switch as events tell it.
record SwitchRow(String id, String source, SwitchReading reading) {

    String shownName() {
        return reading.deviceName().isBlank() ? id : reading.deviceName();
    }
}
