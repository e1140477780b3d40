package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import java.util.List;

/// What a decider answers: what happened, or why nothing did. Deciders are pure, so the same
/// decision can be rehearsed.
public sealed interface Decision<E extends Event> {

    /// @param events in order; empty when nothing was left to do
    record Accepted<E extends Event>(List<E> events) implements Decision<E> {}

    record Rejected<E extends Event>(Refusal refusal) implements Decision<E> {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E extends Event> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E extends Event> Decision<E> accept(List<E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E extends Event> Decision<E> reject(Refusal refusal) {
        return new Rejected<>(refusal);
    }

    static <E extends Event> Decision<E> reject(String code, String detail) {
        return new Rejected<>(new Refusal(code, detail));
    }
}
