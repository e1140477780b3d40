package com.opscenter.mail.api;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.ConcernsPerson;
import com.opscenter.vault.api.Sealed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happened to a letter.
public sealed interface LetterEvent extends Event, ConcernsPerson {

    LetterId letter();

    @Override
    default String stream() {
        return "mail/" + letter().value();
    }

    /// It is to be sent, see [LetterCommand.QueueLetter].
    record LetterQueued(
            LetterId letter,
            LetterKind kind,
            Sealed to,
            @Nullable Sealed name,
            Language language,
            @Nullable LetterLink link,
            Map<String, String> facts)
            implements LetterEvent {

        @Override
        public String person() {
            return to.subject();
        }
    }

    /// It could not be sent yet, for another reason than before.
    ///
    /// @param person whom it is to
    /// @param reply the mail server's code when it put it off, such as 451
    record LetterDelayed(LetterId letter, String person, LetterDelay why, @Nullable Integer reply)
            implements LetterEvent {}

    /// The mail server took it; whether it arrived is not known.
    ///
    /// @param person whom it is to
    record LetterSent(LetterId letter, String person) implements LetterEvent {}

    /// It was given up.
    ///
    /// @param person whom it was to
    /// @param reply the mail server's code when it refused, such as 550
    record LetterFailed(LetterId letter, String person, LetterFailure why, @Nullable Integer reply)
            implements LetterEvent {}
}
