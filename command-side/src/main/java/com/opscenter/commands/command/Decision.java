package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import com.opscenter.names.api.UniqueName;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a decider answers: what happened, or why nothing did. Deciders are pure, so the same
/// decision can be rehearsed.
public sealed interface Decision<E extends Event> {

    /// @param events in order; empty when nothing was left to do
    /// @param claims what they do beside the stream they are appended to
    record Accepted<E extends Event>(List<E> events, Claims claims) implements Decision<E> {}

    record Rejected<E extends Event>(Refusal refusal) implements Decision<E> {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E extends Event> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events), Claims.NONE);
    }

    static <E extends Event> Decision<E> accept(List<E> events) {
        return new Accepted<>(List.copyOf(events), Claims.NONE);
    }

    /// Accepted only as long as nobody else bears the name.
    ///
    /// @param otherwise the answer when somebody does
    default Decision<E> taking(UniqueName name, Refusal otherwise) {
        return claiming(claims -> claims.taking(name, null, otherwise));
    }

    /// As [#taking], but whoever has the stream `from` gives the name up for this.
    default Decision<E> inheriting(UniqueName name, String from, Refusal otherwise) {
        return claiming(claims -> claims.taking(name, from, otherwise));
    }

    default Decision<E> freeing(UniqueName name) {
        return claiming(claims -> claims.freeing(name));
    }

    /// One more is on the roster.
    default Decision<E> joining(String member) {
        return claiming(claims -> claims.changing(new RosterChange(member, null)));
    }

    /// Accepted only as long as somebody else is on the roster.
    ///
    /// @param otherwise the answer when nobody else is
    default Decision<E> leaving(String member, Refusal otherwise) {
        return claiming(claims -> claims.changing(new RosterChange(member, otherwise)));
    }

    /// What others may hold from now on.
    default Decision<E> opening(String thing) {
        return claiming(claims -> claims.with(new HoldingChange.Opened(thing)));
    }

    /// Accepted only while nobody holds it.
    ///
    /// @param otherwise the answer while somebody does
    default Decision<E> closing(String thing, Refusal otherwise) {
        return claiming(claims -> claims.with(new HoldingChange.Closed(thing, otherwise)));
    }

    /// Accepted only as long as it may be held.
    ///
    /// @param otherwise the answer when it may not
    default Decision<E> holding(String thing, Refusal otherwise) {
        return claiming(claims -> claims.with(new HoldingChange.Held(thing, otherwise)));
    }

    /// Accepted only while fewer than so many are in it.
    ///
    /// @param otherwise the answer while it is full
    default Decision<E> joining(String thing, int most, Refusal otherwise) {
        return claiming(claims -> claims.with(new HoldingChange.Joined(thing, most, otherwise)));
    }

    default Decision<E> layingDown(String thing) {
        return claiming(claims -> claims.with(new HoldingChange.LaidDown(thing)));
    }

    private Decision<E> claiming(UnaryOperator<Claims> more) {
        return switch (this) {
            case Accepted<E>(var events, var claims) -> new Accepted<>(events, more.apply(claims));
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
