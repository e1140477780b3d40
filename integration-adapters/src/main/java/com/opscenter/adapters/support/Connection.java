package com.opscenter.adapters.support;

import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceId;
import java.util.Map;

/// What a connection is made from.
///
/// @param secrets by name; they never reach a log, an event or an answer
/// @param hint tells that something just changed at the system, so that it is read soon
public record Connection(
        SourceId source,
        Settings settings,
        Map<String, String> secrets,
        ExchangeLog log,
        Runnable hint) {

    @Override
    public String toString() {
        return "Connection[" + source.value() + ", " + settings.endpoint() + "]";
    }
}
