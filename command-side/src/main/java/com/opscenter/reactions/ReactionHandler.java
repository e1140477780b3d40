package com.opscenter.reactions;

import com.opscenter.commands.api.Elsewhere;
import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventType;
import com.opscenter.history.api.StoredEvent;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One reaction: which stored events concern it, and how one is reacted to. An event is handled
/// again after a crash, but never after an attempt that ended well.
final class ReactionHandler<E extends Event> {

    private static final Logger log = LoggerFactory.getLogger(ReactionHandler.class);

    private final String name;
    private final Reaction<E> reaction;
    private final Attempts attempts;
    private final Set<String> names;
    private final Set<String> features;

    ReactionHandler(String name, Reaction<E> reaction, Attempts attempts) {
        this.name = name;
        this.reaction = reaction;
        this.attempts = attempts;
        this.names =
                EventCatalogue.all().types().stream()
                        .filter(type -> reaction.event().isAssignableFrom(type.payload()))
                        .map(EventType::name)
                        .collect(Collectors.toSet());
        this.features = names.stream().map(ReactionHandler::feature).collect(Collectors.toSet());
    }

    private static String feature(String eventName) {
        return eventName.substring(0, eventName.indexOf('.') + 1);
    }

    String name() {
        return name;
    }

    /// Whether everything it does is done in the processor's own transaction.
    boolean isDoneAtOnce() {
        return reaction instanceof StoreReaction;
    }

    /// An event of a name this version does not know may be meant for any reaction of its feature.
    boolean concerns(StoredEvent stored) {
        if (stored.payload() != null) {
            return reaction.event().isInstance(stored.payload());
        }
        return names.contains(stored.type())
                || (EventCatalogue.all().named(stored.type()).isEmpty()
                        && features.contains(feature(stored.type())));
    }

    String lane(StoredEvent stored) {
        return reaction.lane(event(stored));
    }

    /// Whether it may be done on this node now. What cannot be read is not left to another node.
    boolean isHere(StoredEvent stored) {
        return !reaction.event().isInstance(stored.payload()) || reaction.isHere(event(stored));
    }

    boolean isResting() {
        return reaction.isResting();
    }

    int atATime() {
        return reaction.atATime();
    }

    /// Does it at once, see [StoreReaction].
    void doAtOnce(StoredEvent stored) throws Exception {
        reaction.react(event(stored), stored, false);
    }

    /// Does it, with the attempt on record before. Nothing is left to do for an event from before
    /// the reaction existed, for one that was dealt with, or for one that could not be read at
    /// first and turns out to be none of its business.
    void perform(StoredEvent stored) throws Exception {
        if (stored.payload() == null) {
            throw new UnreadableException(stored);
        }
        if (!concerns(stored)) {
            return;
        }
        if (isDoneAtOnce()) {
            doAtOnce(stored);
        } else if (stored.position() > attempts.fence(name)) {
            attempt(stored);
        }
    }

    private void attempt(StoredEvent stored) throws Exception {
        int number = attempts.begin(name, stored.id());
        if (number == 0) {
            return;
        }
        try {
            reaction.react(event(stored), stored, number > 1);
        } catch (Elsewhere | Later asIfNever) {
            attempts.withdraw(name, stored.id());
            throw asIfNever;
        } catch (Exception e) {
            log.warn("reaction failed reaction={} event={}", name, stored.id(), e);
            attempts.fail(name, stored.id(), e);
            throw e;
        }
        attempts.succeed(name, stored.id());
    }

    private E event(StoredEvent stored) {
        return Objects.requireNonNull(reaction.event().cast(stored.payload()));
    }
}
