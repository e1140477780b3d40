package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;

/// What an acceptance does to something that is not ended while somebody holds it, such as a role.
public sealed interface HoldingChange {

    /// What it is called, once and for all.
    String thing();

    /// It may be held from now on.
    record Opened(String thing) implements HoldingChange {}

    /// Nobody may hold it any more.
    ///
    /// @param otherwise the answer while somebody does
    record Closed(String thing, Refusal otherwise) implements HoldingChange {}

    /// One more holds it.
    ///
    /// @param otherwise the answer when it may not be held, or not any more
    record Held(String thing, Refusal otherwise) implements HoldingChange {}

    /// One more joins it, as long as there is room; it needs not be opened.
    ///
    /// @param otherwise the answer while it is full
    record Joined(String thing, int most, Refusal otherwise) implements HoldingChange {}

    /// One who held it does not any more.
    record LaidDown(String thing) implements HoldingChange {}
}
