package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several commands of one request, all of them or none: what would be refused is found before
/// anything is done.
public final class Together {

    private final Commands commands;

    public Together(Commands commands) {
        this.commands = commands;
    }

    public Rehearsal rehearse(List<? extends Command> wanted, CommandContext context) {
        List<Event> events = new ArrayList<>();
        Integer minutes = null;
        for (Command command : wanted) {
            switch (commands.rehearse(command, context)) {
                case Rehearsal.WouldHappen(var more, var waits) -> {
                    events.addAll(more);
                    minutes = shorter(minutes, waits);
                }
                case Rehearsal.WouldBeRefused refused -> {
                    return refused;
                }
            }
        }
        return new Rehearsal.WouldHappen(events, minutes);
    }

    private static @Nullable Integer shorter(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null
                ? (one == null ? other : one)
                : Integer.valueOf(Math.min(one, other));
    }

    /// The first one carries the expected version and stands for the whole; the answer of the last
    /// is the one to wait for. The others are rehearsed unless the first is refused, which comes
    /// before whatever they would be refused with. They wait together when one of them must wait
    /// for a second person.
    public Accepted send(List<? extends Command> wanted, CommandContext context) {
        holdTogether(wanted, context);
        requireOthersPossible(wanted, context);
        Accepted first = commands.send(wanted.getFirst(), context).orRefuse();
        long position = first.position();
        for (int i = 1; i < wanted.size(); i++) {
            CommandContext part = Requests.part(context, Integer.toString(i));
            position = Math.max(position, commands.send(wanted.get(i), part).orRefuse().position());
        }
        return new Accepted(position, first.events(), first.repeated());
    }

    /// The same of commands that depend on how their target was read. Each has a key of its kind
    /// and not of its place: a repetition that finds less left to do takes none for another.
    ///
    /// @param read version at which the target was read; what moves on before the last command is
    ///   refused, unless the caller named a version, which is about the first one alone
    public Accepted sendEach(List<? extends Command> wanted, CommandContext context, long read) {
        holdTogether(wanted, context);
        requireOthersPossible(wanted, context.asRead(read));
        boolean named = context.expectedVersion() != null;
        Long expected = context.asRead(read).expectedVersion();
        long position = 0;
        for (Command command : wanted) {
            CommandContext part = part(context, command.getClass()).expecting(expected);
            Accepted done = commands.send(command, part).orRefuse();
            position = Math.max(position, done.position());
            expected =
                    named || expected == null || done.repeated()
                            ? null
                            : Long.valueOf(expected + done.events().size());
        }
        return new Accepted(position, List.of(), false);
    }

    private void holdTogether(List<? extends Command> wanted, CommandContext context) {
        if (wanted.size() > 1) {
            commands.hold(wanted, context).ifPresent(Outcome::orRefuse);
        }
    }

    private void requireOthersPossible(List<? extends Command> wanted, CommandContext context) {
        if (wanted.size() > 1
                && commands.rehearse(wanted.getFirst(), context) instanceof Rehearsal.WouldHappen) {
            for (Command command : wanted.subList(1, wanted.size())) {
                requirePossible(command, Requests.part(context, "rehearsal"));
            }
        }
    }

    /// The context under whose key `sendEach` sends a command of this kind.
    public static CommandContext part(CommandContext context, Class<? extends Command> kind) {
        return Requests.part(context, kind.getSimpleName());
    }

    /// Refuses what the command itself would be refused with.
    public void requirePossible(Command command, CommandContext context) {
        if (commands.rehearse(command, context) instanceof Rehearsal.WouldBeRefused(var refusal)) {
            throw new RefusedException(refusal);
        }
    }
}
