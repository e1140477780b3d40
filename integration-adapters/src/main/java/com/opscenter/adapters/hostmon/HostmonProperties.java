package com.opscenter.adapters.hostmon;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one log may cost.
///
/// @param timeout how long connecting and one statement may take
/// @param mostLines of one reading; a log that has more of them must be read from later on
/// @param directories where SQLite files may be; none by default
@ConfigurationProperties("opscenter.adapters.hostmon")
record HostmonProperties(
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("2000000") int mostLines,
        @DefaultValue({}) List<String> directories) {}
