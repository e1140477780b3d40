package com.opscenter.adapters.snmp;

import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.SourceDraft;

/// Opens the sessions of registered sources.
public final class SnmpConnections {

    private SnmpConnections() {}

    public static SnmpSession open(
            Connection connection, SnmpRules rules, NetworkGuard guard, SnmpManners manners)
            throws DeviceException {
        SourceDraft draft = connection.draft();
        DeviceException.refuse(rules.check(draft));
        SnmpTarget target = SnmpTarget.of(draft);
        return new SnmpSession(
                target, guard.pin(target.endpoint().host()), manners, connection.log());
    }
}
