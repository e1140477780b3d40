package com.opscenter.lab.pdu;

import com.opscenter.lab.load.Thresholds;
import com.opscenter.lab.outlet.OutletState;
import java.util.List;

/// What a unit keeps over a loss of the process, as hardware would.
///
/// @param phases the thresholds of each phase
/// @param banks the thresholds of each bank
public record PduState(
        String name, List<OutletState> outlets, List<Thresholds> phases, List<Thresholds> banks) {

    public PduState {
        outlets = List.copyOf(outlets);
        phases = List.copyOf(phases);
        banks = List.copyOf(banks);
    }
}
