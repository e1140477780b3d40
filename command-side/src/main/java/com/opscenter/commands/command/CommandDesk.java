package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.commands.command.CommandChecks.Looked;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.store.AppendKey;
import com.opscenter.store.AppendReceipt;
import com.opscenter.store.Appends;
import com.opscenter.store.KnownKeyException;
import com.opscenter.store.SqlFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one door: authorization of the function, validation, authorization of the object,
/// idempotency, dispatch. What is refused is recorded under the same key, so that a repetition is
/// refused again instead of decided again.
@Component
final class CommandDesk implements Commands {

    private final CommandChecks checks;
    private final CommandDispatch dispatch;
    private final RefusalRecords records;
    private final Repetitions repetitions;
    private final Appends appends;
    private final EventReader history;
    private final HeldCommands held;
    private final Set<List<String>> running = ConcurrentHashMap.newKeySet();

    CommandDesk(
            CommandChecks checks,
            CommandDispatch dispatch,
            RefusalRecords records,
            Repetitions repetitions,
            Appends appends,
            EventReader history,
            HeldCommands held) {
        this.checks = checks;
        this.dispatch = dispatch;
        this.records = records;
        this.repetitions = repetitions;
        this.appends = appends;
        this.history = history;
        this.held = held;
    }

    @Override
    public Outcome send(Command command, CommandContext context) {
        return alone(context, key -> handle(command, context, key));
    }

    @Override
    public Optional<Outcome> hold(List<? extends Command> commands, CommandContext context) {
        OptionalInt minutes = held.minutes(commands, context);
        return minutes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        alone(context, key -> hold(commands, context, minutes.getAsInt(), key)));
    }

    /// All that is done under one key is done once.
    private Outcome alone(CommandContext context, Function<@Nullable AppendKey, Outcome> work) {
        requireOwnThread();
        Idempotency key = context.idempotency();
        if (key == null) {
            return guarded(() -> work.apply(null));
        }
        String actor = KeyedRequest.actor(context.caller().actor());
        List<String> twin = List.of(actor, key.key());
        if (!running.add(twin)) {
            return new Outcome.Refused(Repetitions.IN_PROGRESS, 0);
        }
        try {
            AppendKey appendKey =
                    new AppendKey(actor, key.key(), key.fingerprint(), context.commandId());
            return guarded(() -> work.apply(appendKey));
        } finally {
            running.remove(twin);
        }
    }

    @Override
    public Rehearsal rehearse(Command command, CommandContext context) {
        requireOwnThread();
        return guarded(() -> {
            Looked looked = checks.look(command, context);
            Optional<Refusal> denial = checks.denial(looked);
            if (denial.isPresent()) {
                return denied(looked, denial.get());
            }
            Optional<Refusal> invalid = checks.invalid(looked);
            if (invalid.isPresent()) {
                return new Rehearsal.WouldBeRefused(invalid.get());
            }
            Optional<Refusal> objection = checks.objection(looked);
            if (objection.isPresent()) {
                return looked.isHidden()
                        ? new Rehearsal.WouldBeRefused(objection.get())
                        : denied(looked, objection.get());
            }
            return switch (dispatch.rehearse(command, looked.events(), context)) {
                case Decision.Accepted<? extends Event>(var events, _) ->
                        held.rehearsed(List.copyOf(events), command, context);
                case Decision.Rejected<? extends Event>(var refused) ->
                        new Rehearsal.WouldBeRefused(refused);
            };
        });
    }

    /// Of what is only rehearsed, the attempt at what one may not do is history all the same.
    private Rehearsal denied(Looked looked, Refusal refusal) {
        records.record(looked.command(), looked.attempt(), refusal, null);
        return new Rehearsal.WouldBeRefused(refusal);
    }

    private Outcome handle(Command command, CommandContext context, @Nullable AppendKey key) {
        Looked looked = checks.look(command, context);
        try {
            Optional<Outcome> refused = refused(looked, key);
            return refused.orElseGet(() -> heldOrDecided(looked, key));
        } catch (KnownKeyException e) {
            return repetitions.answer(key);
        }
    }

    private Outcome heldOrDecided(Looked looked, @Nullable AppendKey key) {
        OptionalInt minutes = held.minutes(List.of(looked.command()), looked.context());
        return minutes.isPresent()
                ? held.hold(List.of(looked), minutes.getAsInt(), key)
                : decide(looked, key);
    }

    private Outcome hold(
            List<? extends Command> commands,
            CommandContext context,
            int minutes,
            @Nullable AppendKey key) {
        List<Looked> all = new ArrayList<>();
        for (Command command : commands) {
            CommandContext of = all.isEmpty() ? context : context.atAnyVersion();
            all.add(checks.look(command, of));
        }
        try {
            return all.stream()
                    .flatMap(looked -> refused(looked, key).stream())
                    .findFirst()
                    .orElseGet(() -> held.hold(all, minutes, key));
        } catch (KnownKeyException e) {
            return repetitions.answer(key);
        }
    }

    /// Without the key where a right is lacking: once it is given, the same request may be
    /// repeated.
    private Optional<Outcome> refused(Looked looked, @Nullable AppendKey key) {
        Optional<Refusal> denial = checks.denial(looked);
        if (denial.isPresent()) {
            return Optional.of(record(looked, denial.get(), null));
        }
        Optional<Refusal> invalid = checks.invalid(looked);
        if (invalid.isPresent()) {
            return Optional.of(record(looked, invalid.get(), key));
        }
        return checks.objection(looked).map(objection -> record(looked, objection, null));
    }

    private Outcome record(Looked looked, Refusal refusal, @Nullable AppendKey key) {
        return records.record(looked.command(), looked.attempt(), refusal, key);
    }

    private Outcome decide(Looked looked, @Nullable AppendKey key) {
        CommandDispatch.Decided decided =
                dispatch.decide(looked.command(), looked.events(), looked.context(), key);
        return switch (decided.decision()) {
            case Decision.Rejected<? extends Event>(var refusal) -> record(looked, refusal, key);
            case Decision.Accepted<? extends Event>(var events, _) ->
                    new Outcome.Accepted(
                            position(decided.receipt(), key), List.copyOf(events), false);
        };
    }

    private long position(AppendReceipt receipt, @Nullable AppendKey key) {
        if (receipt.position() > 0) {
            return receipt.position();
        }
        return key == null ? history.head() : appends.nothing(key);
    }

    private static void requireOwnThread() {
        if (CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException(
                    "a command needs its own unit of work: send it from another thread");
        }
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (StorageUnavailableException e) {
            throw e;
        } catch (AxonTimeoutException e) {
            throw new StorageUnavailableException(
                    "Its turn did not come: others on the same, or a store that is slow", e);
        } catch (RuntimeException e) {
            if (SqlFailure.isUnavailable(e)) {
                throw new StorageUnavailableException("The event store is away", e);
            }
            throw e;
        }
    }
}
