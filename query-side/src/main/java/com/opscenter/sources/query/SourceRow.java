package com.opscenter.sources.query;

import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A source as events tell it.
record SourceRow(
        String id,
        String kind,
        String name,
        String endpoint,
        Map<String, String> config,
        @Nullable String credential,
        Intervals intervals,
        boolean required,
        boolean enabled,
        Set<String> capabilities,
        int devices,
        Health health) {

    /// @param sincePosition position from which the status is what it is
    record Health(
            HealthStatus status,
            @Nullable HealthReason reason,
            @Nullable String detail,
            Instant since,
            long sincePosition,
            @Nullable Instant lastSuccess) {}

    SourceRow set(Settings settings, Health newHealth) {
        return new SourceRow(
                id,
                settings.kind(),
                settings.name(),
                settings.endpoint(),
                settings.config(),
                settings.credential() == null ? null : settings.credential().value(),
                settings.intervals(),
                settings.required(),
                settings.enabled(),
                capabilities,
                devices,
                newHealth);
    }

    SourceRow enabled(boolean isEnabled, Health newHealth) {
        return new SourceRow(
                id,
                kind,
                name,
                endpoint,
                config,
                credential,
                intervals,
                required,
                isEnabled,
                capabilities,
                devices,
                newHealth);
    }

    SourceRow found(Set<String> newCapabilities, int newDevices) {
        return new SourceRow(
                id,
                kind,
                name,
                endpoint,
                config,
                credential,
                intervals,
                required,
                enabled,
                newCapabilities,
                newDevices,
                health);
    }
}
