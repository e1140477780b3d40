package com.opscenter.commands.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import com.opscenter.names.api.UniqueName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/// Given what happened, when something is asked, then this happens: a decider in a sentence.
///
/// @param <C> commands, <S> state, <E> events
public final class Given<C, S, E extends Event> {

    private final BiFunction<C, S, Decision<E>> decide;
    private final BiFunction<S, E, S> evolve;
    private final S state;

    public Given(S initial, BiFunction<C, S, Decision<E>> decide, BiFunction<S, E, S> evolve) {
        this.decide = decide;
        this.evolve = evolve;
        this.state = initial;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Given<C, S, E> given(E... events) {
        S folded = state;
        for (E event : events) {
            folded = evolve.apply(folded, event);
        }
        return new Given<>(folded, decide, evolve);
    }

    public Answer when(C command) {
        return new Answer(decide.apply(command, state));
    }

    /// The state after the command and its events.
    public Given<C, S, E> after(C command) {
        if (!(decide.apply(command, state) instanceof Decision.Accepted<E>(var events, _))) {
            throw new AssertionError(command + " was refused");
        }
        S folded = state;
        for (E event : events) {
            folded = evolve.apply(folded, event);
        }
        return new Given<>(folded, decide, evolve);
    }

    public final class Answer {

        private final Decision<E> decision;

        private Answer(Decision<E> decision) {
            this.decision = decision;
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void then(E... events) {
            assertThat(accepted().events()).isEqualTo(Arrays.asList(events));
        }

        public void thenNothing() {
            then();
        }

        /// The names that are taken and those that are freed.
        public void thenNames(List<UniqueName> taken, List<UniqueName> freed) {
            NameClaims names = accepted().claims().names();
            assertThat(names.taken().stream().map(NameClaims.Taken::name).toList())
                    .isEqualTo(taken);
            assertThat(names.freed()).isEqualTo(freed);
        }

        public void thenJoins(String member) {
            assertThat(accepted().claims().roster()).isEqualTo(new RosterChange(member, null));
        }

        /// @param code of the answer when nobody would be left
        public void thenLeaves(String member, String code) {
            RosterChange change = Objects.requireNonNull(accepted().claims().roster());
            assertThat(change.member()).isEqualTo(member);
            assertThat(change.otherwise()).extracting(Refusal::code).isEqualTo(code);
        }

        public void thenRosterStays() {
            assertThat(accepted().claims().roster()).isNull();
        }

        /// What is opened, closed, held and laid down, such as `held lab-tech`.
        public void thenHoldings(String... words) {
            assertThat(accepted().claims().holdings().stream().map(this::words))
                    .containsExactly(words);
        }

        private String words(HoldingChange change) {
            return switch (change) {
                case HoldingChange.Opened(var thing) -> "opened " + thing;
                case HoldingChange.Closed(var thing, _) -> "closed " + thing;
                case HoldingChange.Held(var thing, _) -> "held " + thing;
                case HoldingChange.Joined(var thing, var most, _) ->
                        "joined %s of %d".formatted(thing, most);
                case HoldingChange.LaidDown(var thing) -> "laid down " + thing;
            };
        }

        private Decision.Accepted<E> accepted() {
            if (decision instanceof Decision.Accepted<E> accepted) {
                return accepted;
            }
            throw new AssertionError("refused: " + decision);
        }

        public Refusal thenRefused(String code) {
            if (!(decision instanceof Decision.Rejected<E>(var refusal))) {
                throw new AssertionError("accepted: " + decision);
            }
            assertThat(refusal.code()).isEqualTo(code);
            return refusal;
        }
    }
}
