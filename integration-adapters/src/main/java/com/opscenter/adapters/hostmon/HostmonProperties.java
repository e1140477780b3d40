package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.http.HttpManners;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one host monitor may cost.
///
/// @param timeout how long connecting and one statement may take, and how long a service may be
///   silent
/// @param answer how long one answer of a service may take, to its last byte
/// @param mostBytes of one answer
/// @param push what may be sent to us
/// @param mostLines of one reading; a log that has more of them must be read from later on
/// @param directories where SQLite files may be; none by default
@ConfigurationProperties("opscenter.adapters.hostmon")
record HostmonProperties(
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("8388608") int mostBytes,
        @DefaultValue Push push,
        @DefaultValue("2000000") int mostLines,
        @DefaultValue({}) List<String> directories) {

    /// What one source may be sent.
    ///
    /// @param perSecond deliveries, with as many as `burst` at once
    /// @param kept deliveries that may be kept until lines cannot be late any more
    /// @param keptBytes all of them together
    record Push(
            @DefaultValue("5") int perSecond,
            @DefaultValue("100") int burst,
            @DefaultValue("5000") int kept,
            @DefaultValue("8388608") long keptBytes) {}

    HttpManners manners() {
        return new HttpManners(timeout, answer, mostBytes);
    }
}
