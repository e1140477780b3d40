package com.opscenter.commands.command;

import com.opscenter.commands.api.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/// Asks the query side, for endpoints that must answer with a resource. The queries are records of
/// the vocabulary, such as `FindOutlet`; those with a position wait until it is visible.
@Component
public final class Views {

    private final QueryGateway queries;

    Views(QueryGateway queries) {
        this.queries = queries;
    }

    public <V> Optional<V> find(Object query, Class<V> view) {
        return answer(queries.query(query, ResponseTypes.optionalInstanceOf(view)));
    }

    public <V> List<V> list(Object query, Class<V> view) {
        return answer(queries.query(query, ResponseTypes.multipleInstancesOf(view)));
    }

    private static <T> T answer(CompletableFuture<T> pending) {
        try {
            return pending.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw e;
        }
    }
}
