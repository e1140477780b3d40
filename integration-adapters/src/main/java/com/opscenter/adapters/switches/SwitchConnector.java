package com.opscenter.adapters.switches;

import com.opscenter.adapters.ports.PortConnector;
import com.opscenter.adapters.snmp.SnmpConnections;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import java.time.Clock;

/// Connects to the switches of one kind among the registered sources.
record SwitchConnector(
        SwitchKind switchKind, NetworkGuard guard, SwitchProperties properties, Clock clock)
        implements PortConnector {

    @Override
    public String kind() {
        return switchKind.word();
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        return new SwitchDevice(
                connection.source(),
                SnmpConnections.open(connection, switchKind.rules(), guard, properties.manners()),
                properties.limits(),
                clock);
    }
}
