package com.opscenter.network.query;

import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortReading;

/// What is wrong with a port that is used; a link that is down is none.
enum Trouble {
    NONE,
    ERRORS,
    POE_FAULT;

    static Trouble of(PortReading reading) {
        if (reading.poe() == PoeStatus.FAULT) {
            return POE_FAULT;
        }
        return reading.errors() ? ERRORS : NONE;
    }
}
