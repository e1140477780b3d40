package com.opscenter.commands.api;

import java.time.Instant;

/// The command under way on an entity, as its view shows it.
///
/// @param action the API's word, such as `off`
public record Pending(String commandId, String action, Instant since, Instant deadline) {}
