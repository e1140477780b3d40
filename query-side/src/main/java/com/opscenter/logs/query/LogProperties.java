package com.opscenter.logs.query;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param retentionDays days of lines that are kept, at least 2
/// @param mostLinesPerDay of one organization; more of them are dropped and counted until the next
///   day (UTC)
/// @param queue lines that wait for the database
@ConfigurationProperties("opscenter.logs")
record LogProperties(
        @DefaultValue("7") int retentionDays,
        @DefaultValue("2000000") long mostLinesPerDay,
        @DefaultValue("50000") int queue) {}
