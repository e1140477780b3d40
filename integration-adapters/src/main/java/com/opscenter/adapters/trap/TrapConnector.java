package com.opscenter.adapters.trap;

import com.opscenter.adapters.receivers.Receivers;
import com.opscenter.adapters.snmp.SnmpTarget;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.SourceDraft;
import org.springframework.stereotype.Component;

/// Listens for the traps of registered sources.
@Component
final class TrapConnector implements Connector {

    private final Receivers receivers;
    private final TrapProperties properties;

    TrapConnector(Receivers receivers, TrapProperties properties) {
        this.receivers = receivers;
        this.properties = properties;
    }

    @Override
    public String kind() {
        return TrapKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        SourceDraft draft = TrapKind.plain(connection.draft());
        DeviceException.refuse(TrapKind.RULES.check(draft));
        SnmpTarget settings = SnmpTarget.of(draft);
        return receivers.open(
                connection,
                (address, into) ->
                        TrapListener.open(
                                connection.source(), address, settings.access(), properties, into),
                new TrapInterpreter());
    }
}
