package com.opscenter.adapters.apc;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.snmp.SnmpConnections;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Connects to the PDUs among the registered sources.
@Component
final class ApcConnector implements Connector {

    private final NetworkGuard guard;
    private final ApcProperties properties;
    private final StandingAlerts standing;
    private final Clock clock;

    ApcConnector(
            NetworkGuard guard, ApcProperties properties, StandingAlerts standing, Clock clock) {
        this.guard = guard;
        this.properties = properties;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ApcKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        return new ApcDevice(
                connection.source(),
                SnmpConnections.open(connection, ApcKind.RULES, guard, properties.manners()),
                standing::gone,
                clock);
    }
}
