package com.opscenter.intents.api;

import com.opscenter.commands.api.CommandStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that is asked of one device part, as facts leave it; what may be decided on it is in
/// [IntentSteps].
///
/// @param pending what is under way
/// @param scheduled those whose time has not come, by command id
/// @param open those that ended open, oldest first
public record Intents<A, S>(
        @Nullable Intent<A, S> pending, Set<String> scheduled, List<OpenEnd<A, S>> open) {

    public static <A, S> Intents<A, S> none() {
        return new Intents<>(null, Set.of(), List.of());
    }

    public boolean isPending(String commandId) {
        return pending != null && pending.commandId().equals(commandId);
    }

    /// The one of that command, as long as it is not done with.
    public Optional<Intent<A, S>> of(String commandId) {
        return pending != null && isPending(commandId)
                ? Optional.of(pending)
                : open(commandId).map(OpenEnd::intent);
    }

    /// Whether what is read now may be of our own making.
    ///
    /// @param leadsThere whether an action ends in what is read
    public boolean explain(Predicate<A> leadsThere) {
        return pending != null
                || open.stream()
                        .filter(OpenEnd::canBeSettled)
                        .anyMatch(one -> leadsThere.test(one.intent().action()));
    }

    Optional<OpenEnd<A, S>> open(String commandId) {
        return open.stream().filter(one -> one.isOf(commandId)).findFirst();
    }

    public Intents<A, S> scheduled(String commandId) {
        Set<String> more = new TreeSet<>(scheduled);
        more.add(commandId);
        return new Intents<>(pending, Set.copyOf(more), open);
    }

    /// It is under way, and overtakes what ended open before it.
    public Intents<A, S> requested(String commandId, A action, S previous) {
        return new Intents<>(
                Intent.asked(commandId, action, previous),
                without(commandId),
                open.stream().map(OpenEnd::overtake).toList());
    }

    /// @param halfWay whether the state the device is in now is the first half of such a restart:
    ///   an outlet that is off when its reboot is sent needs no second turning off
    public Intents<A, S> dispatched(Predicate<A> halfWay) {
        return new Intents<>(
                pending == null ? null : pending.handedOver().seen(halfWay.test(pending.action())),
                scheduled,
                open);
    }

    /// @param halfWay whether the state that was read is the first half of such a restart
    public Intents<A, S> read(Predicate<A> halfWay) {
        return new Intents<>(
                pending == null ? null : pending.seen(halfWay.test(pending.action())),
                scheduled,
                open.stream().map(one -> one.seen(halfWay.test(one.intent().action()))).toList());
    }

    /// It is done with: confirmed, rejected, cancelled or dismissed.
    public Intents<A, S> ended(String commandId) {
        return new Intents<>(
                isPending(commandId) ? null : pending,
                without(commandId),
                open.stream().filter(one -> !one.isOf(commandId)).toList());
    }

    /// @param status UNKNOWN or CONTRADICTED: it stays open for people
    public Intents<A, S> endedOpen(String commandId, CommandStatus status) {
        List<OpenEnd<A, S>> left = new ArrayList<>();
        for (OpenEnd<A, S> one : open) {
            left.add(one.isOf(commandId) ? one.as(status) : one);
        }
        if (pending != null && isPending(commandId)) {
            left.add(new OpenEnd<>(pending, status, false));
        }
        return new Intents<>(
                isPending(commandId) ? null : pending, without(commandId), List.copyOf(left));
    }

    private Set<String> without(String commandId) {
        Set<String> others = new TreeSet<>(scheduled);
        others.remove(commandId);
        return Set.copyOf(others);
    }
}
