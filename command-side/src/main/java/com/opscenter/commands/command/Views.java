package com.opscenter.commands.command;

import com.opscenter.commands.api.RefusedException;
import java.time.Duration;
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

    private static final String BEHIND = "projection-behind";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_LOOKS = 60;

    private final QueryGateway queries;

    Views(QueryGateway queries) {
        this.queries = queries;
    }

    public <V> Optional<V> find(Object query, Class<V> view) {
        return answer(queries.query(query, ResponseTypes.optionalInstanceOf(view)));
    }

    /// Looks for something that is gone by now: whoever asks next sees that it is. What is done
    /// stays done when the view does not come in time.
    public <V> void whenPassed(Object query, Class<V> view) {
        try {
            find(query, view);
        } catch (RefusedException late) {
            if (!late.refusal().code().equals(BEHIND)) {
                throw late;
            }
        }
    }

    public <V> List<V> list(Object query, Class<V> view) {
        return answer(queries.query(query, ResponseTypes.multipleInstancesOf(view)));
    }

    /// The list for a reaction, which has time: the view may take a while to know everything that
    /// happened before.
    public <V> List<V> patientList(Object query, Class<V> view) throws InterruptedException {
        for (int look = 1; ; look++) {
            try {
                return list(query, view);
            } catch (RefusedException refused) {
                if (look == MOST_LOOKS || !refused.refusal().code().equals(BEHIND)) {
                    throw refused;
                }
                Thread.sleep(PAUSE);
            }
        }
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
