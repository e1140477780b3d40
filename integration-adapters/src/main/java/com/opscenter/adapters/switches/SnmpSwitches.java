package com.opscenter.adapters.switches;

import com.opscenter.adapters.snmp.SnmpConnections;
import com.opscenter.adapters.snmp.SnmpRules;
import com.opscenter.adapters.snmp.SnmpTrial;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Switches by SNMP, whatever kind of source they are.
@Component
public final class SnmpSwitches {

    private final NetworkGuard guard;
    private final SwitchProperties properties;
    private final Clock clock;

    SnmpSwitches(NetworkGuard guard, SwitchProperties properties, Clock clock) {
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    public Device connect(Connection connection, SnmpRules rules) throws DeviceException {
        return new SwitchDevice(
                connection.source(),
                SnmpConnections.open(connection, rules, guard, properties.manners()),
                properties.limits(),
                clock);
    }

    public TestReport test(SourceDraft draft) {
        return new SnmpTrial(guard, properties.manners(), clock)
                .run(draft, new SwitchSubject(properties.limits()));
    }
}
