package com.opscenter.commands.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;

/// A query side of answers given beforehand.
public final class AnsweringViews {

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();

    /// Answers queries for one thing with what `answer` finds.
    public <Q, V> AnsweringViews finding(
            Class<Q> query, Class<V> view, Function<? super Q, Optional<V>> answer) {
        var _ =
                bus.subscribe(
                        query.getName(),
                        view,
                        message -> answer.apply(query.cast(message.getPayload())).orElse(null));
        return this;
    }

    /// Answers queries for a list with what `answer` makes of them.
    public <Q, V> AnsweringViews answering(
            Class<Q> query, Class<V> view, Function<? super Q, List<V>> answer) {
        var _ =
                bus.subscribe(
                        query.getName(),
                        view,
                        message -> answer.apply(query.cast(message.getPayload())));
        return this;
    }

    public Views views() {
        return new Views(DefaultQueryGateway.builder().queryBus(bus).build());
    }
}
