package com.opscenter.intents.api;

import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.history.api.Event;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a part of a device shall be: as the last confirmed command left it, or as somebody accepted
/// it. What was never commanded nor accepted is wanted in no state.
///
/// @param commandId that command or acceptance
/// @param drifted it was read otherwise since
public record Wanted<S>(S state, String commandId, boolean drifted) {

    /// A command was confirmed. A drift goes on until its end is told.
    public static <S> Wanted<S> made(@Nullable Wanted<S> before, S state, String commandId) {
        return new Wanted<>(state, commandId, before != null && before.drifted());
    }

    /// It is wanted as it was read.
    public static <S> Wanted<S> accepted(S state, String commandId) {
        return new Wanted<>(state, commandId, false);
    }

    public Wanted<S> drifted(boolean since) {
        return new Wanted<>(state, commandId, since);
    }

    /// What a reading makes of it.
    ///
    /// @param read what it was read as
    /// @param ours a command of ours may have made it so
    public <E extends Event> Optional<E> compare(
            S read, boolean ours, Function<Wanted<S>, E> drifts, Supplier<E> ended) {
        if (read.equals(state)) {
            return drifted ? Optional.of(ended.get()) : Optional.empty();
        }
        return drifted || ours ? Optional.empty() : Optional.of(drifts.apply(this));
    }

    /// What was shown becomes what is wanted, as long as it is still so.
    ///
    /// @param read what it was last read as, empty when that cannot be told
    /// @param shown to whoever accepts it
    public static <S, E extends Event> Decision<E> accept(
            @Nullable Wanted<S> wanted, Optional<S> read, S shown, Supplier<E> accepted) {
        return wanted != null && wanted.drifted() && read.filter(shown::equals).isPresent()
                ? Decision.accept(accepted.get())
                : reject("state-moved-on", "It does not drift to " + shown + " any more");
    }
}
