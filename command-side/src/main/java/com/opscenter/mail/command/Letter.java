package com.opscenter.mail.command;

import com.opscenter.mail.api.LetterDelay;
import com.opscenter.mail.api.LetterEvent;
import com.opscenter.mail.api.LetterEvent.LetterDelayed;
import com.opscenter.mail.api.LetterEvent.LetterFailed;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterEvent.LetterSent;
import org.jspecify.annotations.Nullable;

/// A letter as far as decisions need it, by stage of its life.
sealed interface Letter {

    record Unwritten() implements Letter {}

    /// @param person whom it is to
    /// @param why null until it could not be sent for the first time
    record Waiting(String person, @Nullable LetterDelay why, @Nullable Integer reply)
            implements Letter {}

    record Sent() implements Letter {}

    record Failed() implements Letter {}

    static Letter evolve(Letter before, LetterEvent event) {
        return switch (event) {
            case LetterQueued queued -> new Waiting(queued.person(), null, null);
            case LetterDelayed(_, var person, var why, var reply) ->
                    new Waiting(person, why, reply);
            case LetterSent _ -> new Sent();
            case LetterFailed _ -> new Failed();
        };
    }
}
