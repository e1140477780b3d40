package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.Metadata;
import com.opscenter.store.AppendKey;
import com.opscenter.store.AppendReceipt;
import com.opscenter.store.FlatMetadata;
import com.opscenter.store.StaleHeadException;
import com.opscenter.store.Streams;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends a command to its aggregate and returns what that decided. A decision made on an old state
/// is made again; other nodes append to the same streams.
@Component
final class CommandDispatch {

    private static final int ATTEMPTS = 4;

    private final CommandBus bus;
    private final Streams streams;
    private final Names names;
    private final Roster roster;
    private final Holdings holdings;

    CommandDispatch(
            CommandBus bus, Streams streams, Names names, Roster roster, Holdings holdings) {
        this.bus = bus;
        this.streams = streams;
        this.names = names;
        this.roster = roster;
        this.holdings = holdings;
    }

    record Decided(Decision<? extends Event> decision, AppendReceipt receipt) {}

    Decided decide(
            Command command, Metadata metadata, CommandContext context, @Nullable AppendKey key) {
        Handling handling = handling(false, context);
        return untilCurrent(
                () -> {
                    AppendReceipt receipt = new AppendReceipt(key);
                    return new Decided(dispatch(command, metadata, handling, receipt), receipt);
                },
                refusal -> new Decided(new Decision.Rejected<>(refusal), new AppendReceipt(key)));
    }

    Decision<? extends Event> rehearse(Command command, Metadata metadata, CommandContext context) {
        Handling handling = handling(true, context);
        return untilCurrent(
                () -> dispatch(command, metadata, handling, new AppendReceipt(null)),
                Decision.Rejected<Event>::new);
    }

    private Handling handling(boolean rehearsal, CommandContext context) {
        return new Handling(rehearsal, context.expectedVersion(), streams, names, roster, holdings);
    }

    private static <T> T untilCurrent(Supplier<T> attempt, Function<Refusal, T> giveUp) {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return attempt.get();
            } catch (StaleHeadException e) {
                // The rollback evicted the aggregate: the next attempt reads it anew.
            }
        }
        return giveUp.apply(
                new Refusal(
                        "concurrent-modification",
                        "Others keep changing the same thing; please look and try again"));
    }

    @SuppressWarnings("unchecked")
    private Decision<? extends Event> dispatch(
            Command command, Metadata metadata, Handling handling, AppendReceipt receipt) {
        Map<String, Object> carried = new HashMap<>(FlatMetadata.of(metadata));
        carried.put(Handling.METADATA, handling);
        carried.put(AppendReceipt.METADATA, receipt);
        AtomicReference<@Nullable CommandResultMessage<?>> result = new AtomicReference<>();
        CommandMessage<Command> message = new GenericCommandMessage<>(command, carried);
        // The bus is this node's own and answers on this thread.
        bus.dispatch(message, (_, answer) -> result.set(answer));
        CommandResultMessage<?> answer = result.get();
        if (answer == null) {
            throw new IllegalStateException("the command bus did not answer at once");
        }
        if (answer.isExceptional()) {
            throw unwrapped(answer.exceptionResult());
        }
        return (Decision<? extends Event>) answer.getPayload();
    }

    private static RuntimeException unwrapped(Throwable failure) {
        if (failure instanceof CommandExecutionException execution
                && execution.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(failure);
    }
}
