package com.opscenter.adapters.switches;

import com.opscenter.adapters.ports.PortConnector;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;

/// Connects to the switches of one kind among the registered sources.
record SwitchConnector(SwitchKind switchKind, SnmpSwitches switches) implements PortConnector {

    @Override
    public String kind() {
        return switchKind.word();
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        return switches.connect(connection, switchKind.rules());
    }
}
