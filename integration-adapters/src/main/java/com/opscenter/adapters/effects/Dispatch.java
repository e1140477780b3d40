package com.opscenter.adapters.effects;

import com.opscenter.sources.api.SourceId;
import java.time.Instant;

/// A command on its way to the source it is for.
///
/// @param kind the only kind of source it is sent to; those of another have their own reaction
/// @param end from then on it is too late to send it
public record Dispatch(String kind, SourceId source, String commandId, Instant end) {}
