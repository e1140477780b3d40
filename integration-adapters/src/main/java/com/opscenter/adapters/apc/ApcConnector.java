package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.SnmpTarget;
import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.Connector;
import com.opscenter.adapters.support.Device;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Connects to the PDUs among the registered sources.
@Component
final class ApcConnector implements Connector {

    private final NetworkGuard guard;
    private final ApcProperties properties;
    private final Clock clock;

    ApcConnector(NetworkGuard guard, ApcProperties properties, Clock clock) {
        this.guard = guard;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ApcKind.NAME;
    }

    @Override
    public Device connect(Connection connection) throws DeviceException {
        Settings settings = connection.settings();
        SourceDraft draft =
                new SourceDraft(
                        settings.kind(),
                        settings.endpoint(),
                        settings.config(),
                        connection.secrets());
        List<FieldError> errors = ApcKind.RULES.check(draft);
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "The settings cannot work: %s %s.".formatted(first.field(), first.message()));
        }
        SnmpTarget target = SnmpTarget.of(draft);
        return new ApcDevice(
                connection.source(),
                new SnmpSession(
                        target,
                        guard.pin(target.endpoint().host()),
                        properties.manners(),
                        connection.log()),
                clock);
    }
}
