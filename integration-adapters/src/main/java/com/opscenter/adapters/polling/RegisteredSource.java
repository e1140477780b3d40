package com.opscenter.adapters.polling;

import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceId;

/// A source as the history knows it.
///
/// @param settingsPosition where in the history the settings stand
public record RegisteredSource(
        SourceId id, String orgId, Settings settings, boolean enabled, long settingsPosition) {}
