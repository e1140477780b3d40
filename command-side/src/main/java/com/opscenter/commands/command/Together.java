package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.Event;
import java.util.ArrayList;
import java.util.List;

/// Several commands of one request, all of them or none: what would be refused is found before
/// anything is done.
public final class Together {

    private final Commands commands;

    public Together(Commands commands) {
        this.commands = commands;
    }

    public Rehearsal rehearse(List<? extends Command> wanted, CommandContext context) {
        List<Event> events = new ArrayList<>();
        for (Command command : wanted) {
            switch (commands.rehearse(command, context)) {
                case Rehearsal.WouldHappen(var more) -> events.addAll(more);
                case Rehearsal.WouldBeRefused refused -> {
                    return refused;
                }
            }
        }
        return new Rehearsal.WouldHappen(events);
    }

    /// The first one carries the expected version and stands for the whole; the answer of the last
    /// is the one to wait for. The others are rehearsed unless the first is refused, which comes
    /// before whatever they would be refused with.
    public Accepted send(List<? extends Command> wanted, CommandContext context) {
        if (wanted.size() > 1
                && commands.rehearse(wanted.getFirst(), context) instanceof Rehearsal.WouldHappen) {
            for (Command command : wanted.subList(1, wanted.size())) {
                requirePossible(command, Requests.part(context, "rehearsal"));
            }
        }
        Accepted first = commands.send(wanted.getFirst(), context).orRefuse();
        long position = first.position();
        for (int i = 1; i < wanted.size(); i++) {
            CommandContext part = Requests.part(context, Integer.toString(i));
            position = Math.max(position, commands.send(wanted.get(i), part).orRefuse().position());
        }
        return new Accepted(position, first.events(), first.repeated());
    }

    /// Refuses what the command itself would be refused with.
    public void requirePossible(Command command, CommandContext context) {
        if (commands.rehearse(command, context) instanceof Rehearsal.WouldBeRefused(var refusal)) {
            throw new RefusedException(refusal);
        }
    }
}
