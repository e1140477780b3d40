package com.opscenter.mail.api;

import com.opscenter.history.api.Event;
import com.opscenter.vault.api.Sealed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What happened to a letter.
public sealed interface LetterEvent extends Event {

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
            implements LetterEvent {}

    /// The mail server took it; whether it arrived is not known.
    record LetterSent(LetterId letter) implements LetterEvent {}

    /// It was given up.
    ///
    /// @param reply the mail server's code when it refused, such as 550
    record LetterFailed(LetterId letter, LetterFailure why, @Nullable Integer reply)
            implements LetterEvent {}
}
