package com.opscenter.adapters.switches;

import com.opscenter.adapters.ports.PortConnector;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import org.springframework.stereotype.Component;

/// Connects to the switches of this kind among the registered sources.
@Component
final class SwitchConnector implements PortConnector {

    private final SnmpSwitches switches;

    SwitchConnector(SnmpSwitches switches) {
        this.switches = switches;
    }

    @Override
    public String kind() {
        return SwitchKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        return switches.connect(connection, SwitchKind.RULES);
    }
}
