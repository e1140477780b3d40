package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Commands decided by real deciders over a history in memory, in the order in which they came.
public final class RecordingCommands implements Commands {

    private final List<Command> sent = new ArrayList<>();
    private final List<Function<Command, List<Decision<? extends Event>>>> deciders =
            new ArrayList<>();
    private final MemoryHistory history = new MemoryHistory();

    /// Lets commands of one kind be decided by `decide` over the target's own events.
    public <C extends Command, S, E extends Event> RecordingCommands deciding(
            Class<C> commands,
            Class<E> events,
            S initial,
            BiFunction<? super C, ? super S, Decision<E>> decide,
            BiFunction<S, ? super E, S> evolve) {
        deciders.add(command -> {
            if (!commands.isInstance(command)) {
                return List.of();
            }
            S state = initial;
            for (Event event : history.payloads(command.targetId())) {
                state = evolve.apply(state, events.cast(event));
            }
            return List.of(decide.apply(commands.cast(command), state));
        });
        return this;
    }

    public EventReader history() {
        return history;
    }

    public List<Command> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Outcome send(Command command, CommandContext context) {
        sent.add(command);
        return switch (decide(command)) {
            case Decision.Accepted<? extends Event>(var events, _) ->
                    new Outcome.Accepted(history.append(events), List.copyOf(events), false);
            case Decision.Rejected<? extends Event>(var refusal) ->
                    new Outcome.Refused(refusal, history.head());
        };
    }

    @Override
    public Rehearsal rehearse(Command command, CommandContext context) {
        return switch (decide(command)) {
            case Decision.Accepted<? extends Event>(var events, _) ->
                    new Rehearsal.WouldHappen(List.copyOf(events));
            case Decision.Rejected<? extends Event>(var refusal) ->
                    new Rehearsal.WouldBeRefused(refusal);
        };
    }

    private Decision<? extends Event> decide(Command command) {
        return deciders.stream()
                .flatMap(decider -> decider.apply(command).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody decides " + command));
    }

    /// The context of a person's request with this idempotency key.
    public static CommandContext context(String key) {
        Actor actor = new Actor(Actor.Type.SERVICE, "script");
        return new CommandContext(
                Requests.commandId(actor, key),
                Caller.own(actor, SystemOrganization.ID),
                "home-rack",
                "correlation-1",
                null,
                null,
                null,
                new Idempotency(key, key),
                null);
    }
}
