package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.http.HttpSession;
import com.opscenter.adapters.http.Rests;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.tls.KnownCertificates;
import com.opscenter.adapters.tls.PeerTls;
import com.opscenter.sources.api.SourceDraft;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Connects to the host monitors among the registered sources, each the way it tells.
@Component
final class HostmonConnector implements Connector {

    private final LogConnections connections;
    private final NetworkGuard guard;
    private final KnownCertificates certificates;
    private final Rests rests;
    private final LogMemory memory;
    private final PushMemory pushed;
    private final PushTally tally;
    private final Clock clock;

    HostmonConnector(
            LogConnections connections,
            NetworkGuard guard,
            KnownCertificates certificates,
            Rests rests,
            LogMemory memory,
            PushMemory pushed,
            PushTally tally,
            Clock clock) {
        this.connections = connections;
        this.guard = guard;
        this.certificates = certificates;
        this.rests = rests;
        this.memory = memory;
        this.pushed = pushed;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return HostmonKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        return switch (Mode.of(connection.settings().config())) {
            case LOG -> log(connection);
            case HTTP_JSON -> list(connection);
            case PUSH -> push(connection);
        };
    }

    private Device log(Connection connection) throws DeviceException {
        LogSettings settings = LogSettings.of(connection.draft());
        return tail(
                connection,
                settings.common(),
                settings.history(),
                new LogReader(settings, connections, connection.log()));
    }

    private Device list(Connection connection) throws DeviceException {
        HttpSettings settings = HttpSettings.of(connection.draft());
        HttpSession session =
                new HttpSession(
                        settings.endpoint(),
                        guard.pin(settings.endpoint().host()),
                        new PeerTls(
                                settings.trusted(),
                                certificates.of(connection.source(), settings.endpoint().address()),
                                clock),
                        connections.properties().manners(),
                        connection.log());
        MonitorApi api = new MonitorApi(settings, session, rests.of(connection.source()), clock);
        return tail(connection, settings.json().common(), Duration.ZERO, new MonitorList(api));
    }

    private Device push(Connection connection) throws DeviceException {
        SourceDraft draft = connection.draft();
        PushSettings settings = PushSettings.of(draft);
        return tail(
                connection,
                settings.json().common(),
                Duration.ZERO,
                new PushedLines(connection.source(), settings, pushed, tally, connection.log()));
    }

    private Device tail(
            Connection connection,
            SettingsReader.Common settings,
            Duration history,
            LineSource lines) {
        int interval = connection.settings().intervals().status();
        return new LogTail(
                connection.source(),
                settings,
                history,
                lines,
                memory,
                Duration.ofSeconds(interval).multipliedBy(3).dividedBy(2),
                clock);
    }
}
