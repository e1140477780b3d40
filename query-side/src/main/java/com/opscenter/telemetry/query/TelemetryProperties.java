package com.opscenter.telemetry.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param retentionDays days of samples that are kept, at least 2
/// @param fiveMinuteDays days that are kept rolled up to five minutes, at least as many
/// @param hourDays days that are kept rolled up to hours, at least as many
@ConfigurationProperties("opscenter.telemetry")
record TelemetryProperties(
        @DefaultValue("7") int retentionDays,
        @DefaultValue("90") int fiveMinuteDays,
        @DefaultValue("730") int hourDays) {

    static final int LEAST = 2;

    TelemetryProperties {
        retentionDays = Math.max(LEAST, retentionDays);
        fiveMinuteDays = Math.max(retentionDays, fiveMinuteDays);
        hourDays = Math.max(fiveMinuteDays, hourDays);
    }
}
