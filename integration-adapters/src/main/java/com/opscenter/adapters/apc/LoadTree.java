package com.opscenter.adapters.apc;

import com.opscenter.power.api.LoadState;
import java.util.List;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// One way APC shows load: what to read and what it means.
sealed interface LoadTree permits CpduLoads, NoLoads, RpduLoads, Rpdu2Loads, TransferLoads {

    List<OID> objects();

    Loads read(Supported reply);

    /// @param power in milliwatts, as the device says
    /// @param energy in watt-hours since the device's meter was reset
    /// @param state of the unit as a whole, where the tree has one
    record Loads(
            List<Branch> phases,
            List<Branch> banks,
            OptionalLong power,
            OptionalLong energy,
            LoadState state) {}

    /// A phase or a bank.
    ///
    /// @param current in tenths of an ampere
    /// @param voltage in tenths of a volt
    /// @param low threshold in whole amperes, like `near` and `over`
    record Branch(
            int number,
            LoadState state,
            OptionalLong current,
            OptionalLong voltage,
            OptionalLong low,
            OptionalLong near,
            OptionalLong over) {}
}
