package com.opscenter.commands.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What last changed the state of an entity; all but the time is null when it was not one of our
/// commands.
///
/// @param by the actor's name
public record LastChange(
        Instant at, @Nullable String by, @Nullable String commandId, @Nullable String reason) {}
