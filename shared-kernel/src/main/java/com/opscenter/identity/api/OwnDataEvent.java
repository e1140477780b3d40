package com.opscenter.identity.api;

import com.opscenter.history.api.Event;

/// What became of a copy of all that is kept of somebody.
public sealed interface OwnDataEvent extends Event, ConcernsPerson {

    /// The job by which it was asked for.
    String export();

    UserId user();

    @Override
    default String stream() {
        return "own-data/" + export();
    }

    @Override
    default String person() {
        return user().value();
    }

    record OwnDataRequested(String export, UserId user) implements OwnDataEvent {}

    /// From here on it may have left, each time anew.
    record OwnDataTaken(String export, UserId user) implements OwnDataEvent {}
}
