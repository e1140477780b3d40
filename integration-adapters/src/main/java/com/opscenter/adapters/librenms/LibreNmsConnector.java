package com.opscenter.adapters.librenms;

import com.opscenter.adapters.alerts.StandingAlerts;
import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.librenms.alerts.ListedAlerts;
import com.opscenter.adapters.librenms.history.DeviceHistories;
import com.opscenter.adapters.librenms.history.DeviceHistoryMemory;
import com.opscenter.adapters.librenms.logs.DeviceLogs;
import com.opscenter.adapters.librenms.logs.LogPositions;
import com.opscenter.adapters.librenms.maintenance.DeviceMaintenance;
import com.opscenter.adapters.librenms.ports.DevicePorts;
import com.opscenter.adapters.librenms.ports.ToldPorts;
import com.opscenter.adapters.librenms.sensors.DeviceSensors;
import com.opscenter.adapters.librenms.server.KnownServer;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.LibreNmsProperties;
import com.opscenter.adapters.librenms.server.ServerTime;
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
import com.opscenter.sources.api.SourceId;
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
        return LibreNmsApi.KIND;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        LibreNmsTarget target = LibreNmsTarget.of(connection.draft());
        SourceId source = connection.source();
        LibreNmsApi api = new LibreNmsApi(session(connection, target), target.token());
        KnownServer server = new KnownServer(api);
        ServerTime time = new ServerTime(target.zone());
        return new LibreNmsDevice(
                api,
                server,
                new ListedAlerts(api, server, source, time, standing, clock),
                new DeviceHistories(api, source, time, histories, gap(connection)),
                new DeviceLogs(
                        api, source, time, positions, new Redaction(List.of(target.token()))),
                new DevicePorts(
                        api, source, target.ports(), toldPorts, portReaders, properties.ports()),
                new DeviceSensors(api, source, time, properties.sensors()),
                new DeviceMaintenance(api, server, source),
                clock);
    }

    private HttpSession session(Connection connection, LibreNmsTarget target)
            throws DeviceException {
        Pins pins = certificates.of(connection.source(), target.endpoint().address());
        return new HttpSession(
                target.endpoint(),
                guard.pin(target.endpoint().host()),
                new PeerTls(target.trusted(), pins, clock),
                properties.manners(),
                connection.log());
    }

    /// How far apart two polls may be without anything being missed between them.
    private static Duration gap(Connection connection) {
        return Duration.ofSeconds(connection.settings().intervals().status())
                .multipliedBy(3)
                .dividedBy(2);
    }
}
