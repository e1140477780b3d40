package com.opscenter.intents.api;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Decision;
import com.opscenter.history.api.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which step may follow in the life of an intent; the feature words it as a fact. Steps of an
/// intent that is no longer under way are taken note of without one: the world was faster.
public record IntentSteps<A, S>(Intents<A, S> intents) {

    /// The time of what was scheduled has come.
    public <E extends Event> Decision<E> release(String commandId, Supplier<E> released) {
        return isScheduled(commandId) ? accept(released.get()) : accept();
    }

    /// It was handed to the device; a fact once.
    public <E extends Event> Decision<E> dispatch(String commandId, Supplier<E> dispatched) {
        Intent<A, S> pending = intents.pending();
        return pending != null && intents.isPending(commandId) && !pending.dispatched()
                ? accept(dispatched.get())
                : accept();
    }

    /// The device or the adapter refused it, or it could not be asked for when its time had come.
    public <E extends Event> Decision<E> refuse(String commandId, Supplier<E> rejected) {
        return intents.isPending(commandId) || isScheduled(commandId)
                ? accept(rejected.get())
                : accept();
    }

    /// Nothing was read before the deadline.
    public <E extends Event> Decision<E> expire(String commandId, Supplier<E> timedOut) {
        return intents.isPending(commandId) ? accept(timedOut.get()) : accept();
    }

    /// Withdrawn by people, which is too late once it was dispatched.
    public <E extends Event> Decision<E> withdraw(String commandId, Supplier<E> cancelled) {
        Intent<A, S> pending = intents.pending();
        boolean waits = pending != null && intents.isPending(commandId) && !pending.dispatched();
        return waits || isScheduled(commandId)
                ? accept(cancelled.get())
                : reject("state-moved-on", "The command was dispatched or has ended");
    }

    /// @param dismissed of the status it had ended in
    public <E extends Event> Decision<E> dismiss(
            String commandId, Function<CommandStatus, E> dismissed) {
        return intents.open(commandId)
                .map(open -> Decision.<E>accept(dismissed.apply(open.status())))
                .orElseGet(() ->
                        reject(
                                "state-moved-on",
                                "Only an unknown or contradicted command is dismissed"));
    }

    /// What a reading ends. The pending intent is confirmed as soon as it is seen to be reached,
    /// and contradicted only by the reading of its deadline; one that ended unknown is settled by
    /// the reading that was made for it.
    ///
    /// @param readBackFor the command the reading was made for, null for an ordinary one
    public <E extends Event> List<E> settle(
            @Nullable String readBackFor,
            Function<Intent<A, S>, Look> look,
            Function<Intent<A, S>, E> confirmed,
            Function<Intent<A, S>, E> contradicted) {
        List<E> ends = new ArrayList<>();
        Intent<A, S> pending = intents.pending();
        if (pending != null) {
            boolean atDeadline = pending.commandId().equals(readBackFor);
            endOfPending(look.apply(pending), atDeadline)
                    .map(end -> end == Look.REACHED ? confirmed : contradicted)
                    .ifPresent(fact -> ends.add(fact.apply(pending)));
        }
        if (readBackFor != null) {
            intents.open(readBackFor)
                    .filter(OpenEnd::canBeSettled)
                    .map(OpenEnd::intent)
                    .ifPresent(open ->
                            endOfOpen(look.apply(open))
                                    .map(end -> end == Look.REACHED ? confirmed : contradicted)
                                    .ifPresent(fact -> ends.add(fact.apply(open))));
        }
        return ends;
    }

    private static Optional<Look> endOfPending(Look look, boolean atDeadline) {
        return switch (look) {
            case REACHED -> Optional.of(look);
            case ELSEWHERE, UNWATCHED -> Optional.of(look).filter(_ -> atDeadline);
            case UNREADABLE -> Optional.empty();
        };
    }

    private static Optional<Look> endOfOpen(Look look) {
        return switch (look) {
            case REACHED, ELSEWHERE -> Optional.of(look);
            case UNWATCHED, UNREADABLE -> Optional.empty();
        };
    }

    /// What is left open ends with the thing it was asked of.
    public <E extends Event> List<E> close(
            Function<String, E> rejected, BiFunction<String, CommandStatus, E> dismissed) {
        List<E> ends = new ArrayList<>();
        Intent<A, S> pending = intents.pending();
        if (pending != null) {
            ends.add(rejected.apply(pending.commandId()));
        }
        intents.scheduled().stream().sorted().map(rejected).forEach(ends::add);
        for (OpenEnd<A, S> open : intents.open()) {
            ends.add(dismissed.apply(open.intent().commandId(), open.status()));
        }
        return ends;
    }

    private boolean isScheduled(String commandId) {
        return intents.scheduled().contains(commandId);
    }
}
