package com.opscenter.network.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.SwitchId;

/// Reads ids out of paths.
final class NetworkPaths {

    private NetworkPaths() {}

    /// @param owner id of the switch
    /// @param number what is printed on the device, else the name of the interface
    static PortId port(String owner, String number) {
        try {
            return PortId.of(new SwitchId(owner), number);
        } catch (IllegalArgumentException _) {
            throw new RefusedException(Refusal.notFound("port " + owner + ":" + number));
        }
    }
}
