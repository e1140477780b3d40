package com.opscenter.adapters.librenms;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.ports.PortReaders;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.Redaction;
import com.opscenter.adapters.tls.KnownCertificates;
import com.opscenter.adapters.tls.PeerTls;
import com.opscenter.adapters.tls.Pins;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/// Connects to the LibreNMS among the registered sources.
@Component
final class LibreNmsConnector implements Connector {

    private final NetworkGuard guard;
    private final KnownCertificates certificates;
    private final StandingAlerts standing;
    private final DeviceHistoryMemory histories;
    private final LogPositions positions;
    private final ToldPorts toldPorts;
    private final PortReaders portReaders;
    private final LibreNmsProperties properties;
    private final Clock clock;

    LibreNmsConnector(
            NetworkGuard guard,
            KnownCertificates certificates,
            StandingAlerts standing,
            DeviceHistoryMemory histories,
            LogPositions positions,
            ToldPorts toldPorts,
            PortReaders portReaders,
            LibreNmsProperties properties,
            Clock clock) {
        this.guard = guard;
        this.certificates = certificates;
        this.standing = standing;
        this.histories = histories;
        this.positions = positions;
        this.toldPorts = toldPorts;
        this.portReaders = portReaders;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return LibreNmsKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        LibreNmsTarget target = LibreNmsTarget.of(connection.draft());
        Pins pins = certificates.of(connection.source(), target.endpoint().address());
        HttpSession session =
                new HttpSession(
                        target.endpoint(),
                        guard.pin(target.endpoint().host()),
                        new PeerTls(target.trusted(), pins, clock),
                        properties.manners(),
                        connection.log());
        return new LibreNmsDevice(
                connection.source(),
                new LibreNmsApi(session, target.token()),
                target.zone(),
                standing,
                new DeviceHistories(
                        connection.source(),
                        target.zone(),
                        histories,
                        Duration.ofSeconds(connection.settings().intervals().status())
                                .multipliedBy(3)
                                .dividedBy(2)),
                new DeviceLogs(
                        connection.source(),
                        new ServerTime(target.zone()),
                        positions,
                        new Redaction(List.of(target.token()))),
                target.ports(),
                new DevicePorts(
                        connection.source(),
                        target.ports(),
                        toldPorts,
                        portReaders,
                        properties.ports()),
                new DeviceSensors(
                        connection.source(), new ServerTime(target.zone()), properties.sensors()),
                clock);
    }
}
