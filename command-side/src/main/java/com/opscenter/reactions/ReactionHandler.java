package com.opscenter.reactions;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.store.SqlFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one reaction on a thread of its own, so that a command it sends has its own unit of work.
/// An event is handled again after a crash, but never after an attempt that ended well.
final class ReactionHandler<E extends Event> implements EventMessageHandler {

    private static final Logger log = LoggerFactory.getLogger(ReactionHandler.class);

    /// How long the store may be away before the event is parked.
    private static final int RETRIES = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final String name;
    private final Reaction<E> reaction;
    private final EventReader history;
    private final Attempts attempts;
    private final ExecutorService threads;

    ReactionHandler(
            String name,
            Reaction<E> reaction,
            EventReader history,
            Attempts attempts,
            ExecutorService threads) {
        this.name = name;
        this.reaction = reaction;
        this.history = history;
        this.attempts = attempts;
        this.threads = threads;
    }

    String name() {
        return name;
    }

    String lane(EventMessage<?> message) {
        return canHandle(message)
                ? reaction.lane(reaction.event().cast(message.getPayload()))
                : message.getIdentifier();
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return canHandleType(message.getPayloadType());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return reaction.event().isAssignableFrom(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public @Nullable Object handle(EventMessage<?> message) throws Exception {
        if (canHandle(message)) {
            Future<?> run = threads.submit(() -> react(message.getIdentifier()));
            try {
                run.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            } catch (InterruptedException e) {
                run.cancel(true);
                throw e;
            }
        }
        return null;
    }

    private Void react(String eventId) throws Exception {
        Duration pause = FIRST_PAUSE;
        for (int retry = 0; ; retry++) {
            try {
                attempt(eventId);
                return null;
            } catch (Exception e) {
                if (retry == RETRIES || !SqlFailure.isUnavailable(e)) {
                    throw e;
                }
                log.warn("reaction waits for the store reaction={} event={}", name, eventId, e);
                Thread.sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private void attempt(String eventId) throws Exception {
        StoredEvent stored =
                history.byId(eventId)
                        .orElseThrow(() -> new IllegalStateException("lost event " + eventId));
        E event = reaction.event().cast(Objects.requireNonNull(stored.payload()));
        if (stored.position() <= attempts.fence(name)) {
            return;
        }
        int number = attempts.begin(name, eventId);
        if (number == 0) {
            return;
        }
        try {
            reaction.react(event, stored, number > 1);
        } catch (Exception e) {
            log.warn("reaction failed reaction={} event={}", name, eventId, e);
            attempts.fail(name, eventId, e);
            throw e;
        }
        attempts.succeed(name, eventId);
    }
}
