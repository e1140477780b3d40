package com.opscenter.intents.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.commands.api.Outcome;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Asks for what was scheduled in the name of whoever scheduled it, on what is true now. What is
/// refused now ends the command; nothing is done long after its time.
public final class ScheduledAsk {

    private static final Duration LATEST = Duration.ofSeconds(60);

    private final Commands commands;
    private final EventReader history;
    private final Clock clock;

    public ScheduledAsk(Commands commands, EventReader history, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.clock = clock;
    }

    /// @param released the release of what was scheduled by an event of class `opening`
    /// @param ask the command, of that event and the reason given then
    /// @param reject the command that ends it, of that event and why
    public <S extends CommandStep.Opening & OpensDeadline> void ask(
            StoredEvent released,
            Class<S> opening,
            BiFunction<S, @Nullable String, Command> ask,
            BiFunction<S, String, Command> reject) {
        StoredEvent cause =
                Optional.ofNullable(released.metadata().causationId())
                        .flatMap(history::byId)
                        .orElseThrow(() -> new IllegalStateException("lost " + released.id()));
        if (!opening.isInstance(cause.payload())) {
            throw new IllegalStateException(cause.type() + " schedules nothing");
        }
        S scheduled = opening.cast(cause.payload());
        Function<String, Command> rejection = why -> reject.apply(scheduled, why);
        if (clock.instant().isAfter(scheduled.due().plus(LATEST))) {
            reject(rejection, "Its time had passed when we were running again", scheduled, cause);
            return;
        }
        Command command = ask.apply(scheduled, cause.metadata().reason());
        Outcome outcome = commands.send(command, context(scheduled, cause, "ask"));
        if (outcome instanceof Outcome.Refused(var refusal, _)) {
            reject(rejection, refusal.detail(), scheduled, cause);
        }
    }

    private void reject(
            Function<String, Command> rejection,
            String why,
            CommandStep scheduled,
            StoredEvent cause) {
        commands.send(rejection.apply(why), context(scheduled, cause, "reject")).orRefuse();
    }

    private static CommandContext context(CommandStep scheduled, StoredEvent cause, String what) {
        String key = "scheduled/" + cause.id() + "/" + what;
        return new CommandContext(
                scheduled.commandId(),
                Caller.own(cause.metadata().actor(), cause.metadata().orgId()),
                cause.metadata().site(),
                cause.metadata().correlationId(),
                cause.id(),
                cause.metadata().reason(),
                null,
                new Idempotency(key, key),
                null);
    }
}
