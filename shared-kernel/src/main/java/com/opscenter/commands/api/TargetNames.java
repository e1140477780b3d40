package com.opscenter.commands.api;

import java.util.Optional;

/// Knows what a feature's entities are called, so that a command is shown with the name of its
/// target.
public interface TargetNames {

    /// The name people know the entity by; empty for keys of other features and unknown ones.
    Optional<String> nameOf(String orgId, String key);
}
