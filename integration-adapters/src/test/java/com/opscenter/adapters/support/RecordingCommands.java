package com.opscenter.adapters.support;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.StorageUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assertions;

/// Accepts everything and remembers it.
public final class RecordingCommands implements Commands {

    private final List<Command> sent = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile Function<Command, Optional<Refusal>> refusing = _ -> Optional.empty();

    @Override
    public Outcome send(Command command, CommandContext context) {
        if (away) {
            throw new StorageUnavailableException("away", new IllegalStateException());
        }
        Optional<Refusal> refusal = refusing.apply(command);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get(), 0);
        }
        synchronized (sent) {
            sent.add(command);
            sent.notifyAll();
        }
        return new Outcome.Accepted(sent.size(), List.of(), false);
    }

    @Override
    public Rehearsal rehearse(Command command, CommandContext context) {
        throw new UnsupportedOperationException();
    }

    /// What is refused from now on, and why.
    public void refuse(Function<Command, Optional<Refusal>> which) {
        refusing = which;
    }

    public void away(boolean now) {
        away = now;
    }

    public List<Command> all() {
        return List.copyOf(sent);
    }

    public <C extends Command> List<C> all(Class<C> type) {
        return sent.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void forget() {
        sent.clear();
    }

    /// Waits until such a command was sent.
    public <C extends Command> C await(Class<C> type, Predicate<C> wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        synchronized (sent) {
            while (System.nanoTime() < end) {
                for (C command : all(type)) {
                    if (wanted.test(command)) {
                        return command;
                    }
                }
                try {
                    sent.wait(1000);
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
        return Assertions.fail("no such " + type.getSimpleName() + " among " + all());
    }

    public <C extends Command> C await(Class<C> type) {
        return await(type, _ -> true);
    }
}
