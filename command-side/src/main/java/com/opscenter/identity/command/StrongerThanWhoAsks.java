package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Asker;
import java.util.Optional;

/// Whoever holds a stronger role cannot be kept out by those below, nor given another address by
/// which they could become them.
final class StrongerThanWhoAsks {

    private StrongerThanWhoAsks() {}

    /// Of keeping somebody out, or letting them in again.
    static <E extends Event> Optional<Decision<E>> refusal(Asker by, User user) {
        return refusal(!by.isOver(user.roles()));
    }

    /// Of a name by which one could become them.
    static <E extends Event> Optional<Decision<E>> ofNames(Asker by, User user) {
        return refusal(by.isBelow(user.roles()));
    }

    private static <E extends Event> Optional<Decision<E>> refusal(boolean stronger) {
        return stronger
                ? Optional.of(refused("This person holds a role stronger than yours"))
                : Optional.empty();
    }

    static <E extends Event> Decision<E> refused(String sentence) {
        return reject("role-too-strong", sentence);
    }
}
