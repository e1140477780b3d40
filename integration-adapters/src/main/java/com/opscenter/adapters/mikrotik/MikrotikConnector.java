package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.ports.PortConnector;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.switches.SnmpSwitches;
import com.opscenter.adapters.tls.KnownCertificates;
import com.opscenter.network.api.SwitchId;
import com.opscenter.sources.api.SourceDraft;
import java.net.InetAddress;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Connects to the RouterOS devices among the registered sources.
@Component
final class MikrotikConnector implements PortConnector {

    private final SnmpSwitches switches;
    private final NetworkGuard guard;
    private final KnownCertificates certificates;
    private final MikrotikProperties properties;
    private final Clock clock;

    MikrotikConnector(
            SnmpSwitches switches,
            NetworkGuard guard,
            KnownCertificates certificates,
            MikrotikProperties properties,
            Clock clock) {
        this.switches = switches;
        this.guard = guard;
        this.certificates = certificates;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return MikrotikKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        return BySnmp.speaks(connection.settings().endpoint())
                ? switches.connect(connection, BySnmp.RULES)
                : connectOwn(connection);
    }

    private Device connectOwn(Connection connection) throws DeviceException {
        SourceDraft draft = connection.draft();
        MikrotikEndpoint endpoint = Sessions.endpoint(draft);
        InetAddress pinned = guard.pin(endpoint.host());
        Access access =
                Sessions.access(
                        draft,
                        pinned,
                        certificates.of(connection.source(), endpoint.address()),
                        clock);
        Hints hints = new Hints(connection.hint(), properties.hints());
        return new MikrotikDevice(
                new SwitchId(connection.source().value()),
                Sessions.open(access, properties, connection.log(), hints),
                endpoint,
                Sessions.management(pinned),
                clock,
                System::nanoTime);
    }
}
