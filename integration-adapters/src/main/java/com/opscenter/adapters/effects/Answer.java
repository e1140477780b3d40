package com.opscenter.adapters.effects;

/// How a device answered a command. None of this proves anything: only reading the device back
/// does. Some devices answer an error after they switched, some nothing.
public sealed interface Answer {

    record Accepted() implements Answer {}

    /// @param words what the device said
    record Failed(String words) implements Answer {}

    /// The request was turned away before it could be carried out: its sender was not believed.
    record TurnedAway(String words) implements Answer {}

    record Silent() implements Answer {}
}
