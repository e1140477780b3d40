package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import com.opscenter.names.api.UniqueName;
import java.util.List;

/// What a decider answers: what happened, or why nothing did. Deciders are pure, so the same
/// decision can be rehearsed.
public sealed interface Decision<E extends Event> {

    /// @param events in order; empty when nothing was left to do
    /// @param names taken and freed by them
    record Accepted<E extends Event>(List<E> events, NameClaims names) implements Decision<E> {}

    record Rejected<E extends Event>(Refusal refusal) implements Decision<E> {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E extends Event> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events), NameClaims.NONE);
    }

    static <E extends Event> Decision<E> accept(List<E> events) {
        return new Accepted<>(List.copyOf(events), NameClaims.NONE);
    }

    /// Accepted only as long as nobody else bears the name.
    ///
    /// @param otherwise the answer when somebody does
    default Decision<E> taking(UniqueName name, Refusal otherwise) {
        return switch (this) {
            case Accepted<E>(var events, var names) ->
                    new Accepted<>(events, names.taking(name, otherwise));
            case Rejected<E> rejected -> rejected;
        };
    }

    default Decision<E> freeing(UniqueName name) {
        return switch (this) {
            case Accepted<E>(var events, var names) -> new Accepted<>(events, names.freeing(name));
            case Rejected<E> rejected -> rejected;
        };
    }

    static <E extends Event> Decision<E> reject(Refusal refusal) {
        return new Rejected<>(refusal);
    }

    static <E extends Event> Decision<E> reject(String code, String detail) {
        return new Rejected<>(new Refusal(code, detail));
    }
}
