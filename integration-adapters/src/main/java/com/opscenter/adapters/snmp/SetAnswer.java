package com.opscenter.adapters.snmp;

/// How an agent answered a SET. None of the three proves anything: only reading the device back
/// does. Some devices answer an error after they switched, some nothing.
public sealed interface SetAnswer {

    record Accepted() implements SetAnswer {}

    /// @param words what the device said
    record Failed(String words) implements SetAnswer {}

    /// The request was turned away before it could be carried out: its sender was not believed.
    record TurnedAway(String words) implements SetAnswer {}

    record Silent() implements SetAnswer {}
}
