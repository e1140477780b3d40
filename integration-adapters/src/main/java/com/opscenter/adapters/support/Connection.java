package com.opscenter.adapters.support;

import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
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

    /// Settings that were good once may be so no more, so they are checked again, as those of a
    /// draft are.
    public SourceDraft draft() {
        return new SourceDraft(settings.kind(), settings.endpoint(), settings.config(), secrets);
    }

    @Override
    public String toString() {
        return "Connection[" + source.value() + ", " + settings.endpoint() + "]";
    }
}
