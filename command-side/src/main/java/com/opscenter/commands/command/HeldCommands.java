package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.CommandChecks.Looked;
import com.opscenter.commands.command.CommandDispatch.Decided;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.store.AppendKey;
import com.opscenter.store.Appends;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Has commands wait that would be accepted and need a second person: instead of what they decide,
/// it is recorded that they were asked for, under the key they came with.
@Component
final class HeldCommands {

    private final SecondPerson second;
    private final CommandDispatch dispatch;
    private final RefusalRecords records;
    private final Appends appends;
    private final EventReader history;

    HeldCommands(
            SecondPerson second,
            CommandDispatch dispatch,
            RefusalRecords records,
            Appends appends,
            EventReader history) {
        this.second = second;
        this.dispatch = dispatch;
        this.records = records;
        this.appends = appends;
        this.history = history;
    }

    OptionalInt minutes(List<? extends Command> commands, CommandContext context) {
        return second.minutes(commands, context);
    }

    /// What would come of a command whose decision is known.
    Rehearsal rehearsed(List<Event> events, Command command, CommandContext context) {
        List<Command> alone = List.of(command);
        OptionalInt minutes = events.isEmpty() ? OptionalInt.empty() : minutes(alone, context);
        if (minutes.isEmpty()) {
            return new Rehearsal.WouldHappen(events);
        }
        return second.objection(alone, context)
                .<Rehearsal>map(Rehearsal.WouldBeRefused::new)
                .orElseGet(() -> new Rehearsal.WouldHappen(events, minutes.getAsInt()));
    }

    /// All of them together, once each would be accepted. Where nothing is left to do nobody needs
    /// to agree.
    Outcome hold(List<Looked> all, int minutes, @Nullable AppendKey key) {
        Looked first = all.getFirst();
        List<Command> commands = all.stream().map(Looked::command).toList();
        Optional<Refusal> objection = second.objection(commands, first.context());
        if (objection.isPresent()) {
            return refused(first, objection.get(), key);
        }
        List<Event> would = new ArrayList<>();
        for (Looked looked : all) {
            switch (dispatch.rehearse(looked.command(), looked.events(), looked.context())) {
                case Decision.Rejected<? extends Event>(var refusal) -> {
                    return refused(looked, refusal, key);
                }
                case Decision.Accepted<? extends Event>(var events, _) -> would.addAll(events);
            }
        }
        return would.isEmpty()
                ? nothing(key)
                : request(first, commands, opening(would, first), minutes, key);
    }

    private Outcome request(
            Looked first,
            List<Command> commands,
            CommandStep.@Nullable Opening opening,
            int minutes,
            @Nullable AppendKey key) {
        CommandContext context = first.context().atAnyVersion();
        Command request = second.request(commands, opening, first.context(), minutes);
        Decided decided = dispatch.decide(request, first.events(), context, key);
        return switch (decided.decision()) {
            case Decision.Rejected<? extends Event>(var refusal) -> refused(first, refusal, key);
            case Decision.Accepted<? extends Event> _ -> {
                Idempotency used = context.idempotency();
                yield new Outcome.Held(
                        context.commandId(),
                        used == null ? null : used.key(),
                        decided.receipt().position(),
                        false);
            }
        };
    }

    private static CommandStep.@Nullable Opening opening(List<Event> would, Looked of) {
        return would.stream()
                .filter(CommandStep.Opening.class::isInstance)
                .map(CommandStep.Opening.class::cast)
                .filter(step -> step.commandId().equals(of.context().commandId()))
                .findFirst()
                .orElse(null);
    }

    private Outcome nothing(@Nullable AppendKey key) {
        long position = key == null ? history.head() : appends.nothing(key);
        return new Outcome.Accepted(position, List.of(), false);
    }

    private Outcome refused(Looked looked, Refusal refusal, @Nullable AppendKey key) {
        return records.record(looked.command(), looked.attempt(), refusal, key);
    }
}
