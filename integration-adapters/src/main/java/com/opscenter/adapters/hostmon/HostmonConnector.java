package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Connects to the logs among the registered sources.
@Component
final class HostmonConnector implements Connector {

    private final LogConnections connections;
    private final LogMemory memory;
    private final Clock clock;

    HostmonConnector(LogConnections connections, LogMemory memory, Clock clock) {
        this.connections = connections;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return HostmonKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        LogSettings settings = LogSettings.of(connection.draft());
        int interval = connection.settings().intervals().status();
        return new LogTail(
                connection.source(),
                settings,
                new LogReader(settings, connections, connection.log()),
                memory,
                Duration.ofSeconds(interval).multipliedBy(3).dividedBy(2),
                clock);
    }
}
