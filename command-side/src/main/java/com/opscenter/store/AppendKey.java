package com.opscenter.store;

/// Makes a repetition of a command recognizable; stored in the transaction of its events.
///
/// @param actor type and id in one text; keys are unique per actor
/// @param fingerprint keyed hash of what was asked
/// @param commandId the command first given under the key
public record AppendKey(String actor, String key, String fingerprint, String commandId) {}
