package com.opscenter.adapters.snmp;

import com.opscenter.adapters.support.Connection;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// Opens the sessions of registered sources.
public final class SnmpConnections {

    private SnmpConnections() {}

    /// Settings that were good once may be so no more, so they are checked again.
    public static SnmpSession open(
            Connection connection, SnmpRules rules, NetworkGuard guard, SnmpManners manners)
            throws DeviceException {
        Settings settings = connection.settings();
        SourceDraft draft =
                new SourceDraft(
                        settings.kind(),
                        settings.endpoint(),
                        settings.config(),
                        connection.secrets());
        List<FieldError> errors = rules.check(draft);
        if (!errors.isEmpty()) {
            FieldError first = errors.getFirst();
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "The settings cannot work: %s %s.".formatted(first.field(), first.message()));
        }
        SnmpTarget target = SnmpTarget.of(draft);
        return new SnmpSession(
                target, guard.pin(target.endpoint().host()), manners, connection.log());
    }
}
