package com.opscenter.lab.pdu;

import com.opscenter.lab.outlet.OutletState;
import java.util.List;

/// What a unit keeps over a loss of the process, as hardware would.
public record PduState(String name, List<OutletState> outlets) {

    public PduState {
        outlets = List.copyOf(outlets);
    }
}
