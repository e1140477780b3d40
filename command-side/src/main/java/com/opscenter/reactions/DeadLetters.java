package com.opscenter.reactions;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.store.FlatMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The parked events of all reactions. A lane is worked off from its first letter on; what is
/// behind waits for it.
@Component
class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final ReactionHandlers handlers;
    private final ProcessorResources resources;

    /// One at a time: two people who retry the same letter must not act twice.
    private final ReentrantLock working = new ReentrantLock();

    DeadLetters(ReactionHandlers handlers, ProcessorResources resources) {
        this.handlers = handlers;
        this.resources = resources;
    }

    /// The first letter of every lane.
    List<DeadLetterView> list() {
        return handlers.names().stream().flatMap(name -> list(name).stream()).toList();
    }

    Optional<DeadLetterView> find(String id) {
        return list().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /// Runs the reaction for the letter and for those behind it, until one fails again.
    void retry(DeadLetterView letter) {
        working.lock();
        try {
            workOff(letter.reaction(), letter.lane());
        } finally {
            working.unlock();
        }
    }

    /// Gives the letter up and works off what waits behind it.
    void skip(DeadLetterView letter) {
        working.lock();
        try {
            SequencedDeadLetterQueue<EventMessage<?>> queue =
                    resources.deadLetters(letter.reaction());
            for (DeadLetter<? extends EventMessage<?>> parked : lane(queue, letter.lane())) {
                if (id(parked).equals(letter.id())) {
                    queue.evict(parked);
                }
            }
            workOff(letter.reaction(), letter.lane());
        } finally {
            working.unlock();
        }
    }

    private void workOff(String reaction, String lane) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = resources.deadLetters(reaction);
        for (DeadLetter<? extends EventMessage<?>> parked : lane(queue, lane)) {
            try {
                handlers.named(reaction).handle(parked.message());
                queue.evict(parked);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                log.info("dead letter failed again reaction={} letter={}", reaction, id(parked));
                queue.requeue(parked, letter -> letter.withCause(e).markTouched());
                return;
            }
        }
    }

    private List<DeadLetterView> list(String reaction) {
        List<DeadLetterView> views = new ArrayList<>();
        for (var lane : resources.deadLetters(reaction).deadLetters()) {
            List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
            lane.forEach(letters::add);
            if (!letters.isEmpty()) {
                views.add(view(reaction, letters.getFirst(), letters.size() - 1));
            }
        }
        return views;
    }

    private static DeadLetterView view(
            String reaction, DeadLetter<? extends EventMessage<?>> letter, int waiting) {
        EventMessage<?> message = letter.message();
        Event event = (Event) message.getPayload();
        return new DeadLetterView(
                id(letter),
                reaction,
                ((JdbcDeadLetter<?>) letter).getSequenceIdentifier(),
                message.getIdentifier(),
                EventCatalogue.all().of(event.getClass()).name(),
                message instanceof DomainEventMessage<?> stored
                        ? stored.getAggregateIdentifier()
                        : event.stream(),
                letter.cause().map(cause -> cause.message()).orElse(null),
                letter.enqueuedAt(),
                waiting,
                FlatMetadata.read(message.getMetaData()).orgId());
    }

    /// A copy: evicting while reading would disturb the paging.
    private static List<DeadLetter<? extends EventMessage<?>>> lane(
            SequencedDeadLetterQueue<EventMessage<?>> queue, String lane) {
        List<DeadLetter<? extends EventMessage<?>>> letters = new ArrayList<>();
        queue.deadLetterSequence(lane).forEach(letters::add);
        return letters;
    }

    private static String id(DeadLetter<? extends EventMessage<?>> letter) {
        return ((JdbcDeadLetter<?>) letter).getIdentifier();
    }
}
