package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.ports.PortConnector;
import com.opscenter.adapters.ssh.SshDoors;
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

/// Connects to the Zyxel switches among the registered sources.
@Component
final class ZyxelConnector implements PortConnector {

    private final SnmpSwitches switches;
    private final SshDoors doors;
    private final NetworkGuard guard;
    private final KnownCertificates known;
    private final ZyxelProperties properties;
    private final Clock clock;

    ZyxelConnector(
            SnmpSwitches switches,
            SshDoors doors,
            NetworkGuard guard,
            KnownCertificates known,
            ZyxelProperties properties,
            Clock clock) {
        this.switches = switches;
        this.doors = doors;
        this.guard = guard;
        this.known = known;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ZyxelKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        return ZyxelRules.isSsh(connection.settings().endpoint())
                ? connectBySsh(connection)
                : switches.connect(connection, ZyxelRules.BY_SNMP);
    }

    private Device connectBySsh(Connection connection) throws DeviceException {
        SourceDraft draft = connection.draft();
        ZyxelTarget target = ZyxelTarget.of(draft);
        InetAddress pinned = guard.pin(target.endpoint().host());
        Cli cli =
                new Cli(
                        doors.to(
                                target.access(
                                        pinned,
                                        known.of(connection.source(), target.endpoint().address())),
                                properties.manners()),
                        target.enablePassword(),
                        connection.log());
        return new ZyxelDevice(
                new SwitchId(connection.source().value()), cli, clock, System::nanoTime);
    }
}
