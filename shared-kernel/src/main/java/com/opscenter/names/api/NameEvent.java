package com.opscenter.names.api;

import com.opscenter.history.api.Event;

/// What happened to a name.
public sealed interface NameEvent extends Event {

    UniqueName name();

    /// Stream of whoever bears it, such as `source/pdu-1`.
    String owner();

    @Override
    default String stream() {
        return name().stream();
    }

    record NameTaken(UniqueName name, String owner) implements NameEvent {}

    record NameFreed(UniqueName name, String owner) implements NameEvent {}
}
