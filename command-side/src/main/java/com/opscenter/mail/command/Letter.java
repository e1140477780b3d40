package com.opscenter.mail.command;

import com.opscenter.mail.api.LetterEvent;
import com.opscenter.mail.api.LetterEvent.LetterFailed;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterEvent.LetterSent;

/// A letter as far as decisions need it.
enum Letter {
    UNWRITTEN,
    QUEUED,
    SENT,
    FAILED;

    static Letter evolve(Letter before, LetterEvent event) {
        return switch (event) {
            case LetterQueued _ -> QUEUED;
            case LetterSent _ -> SENT;
            case LetterFailed _ -> FAILED;
        };
    }
}
