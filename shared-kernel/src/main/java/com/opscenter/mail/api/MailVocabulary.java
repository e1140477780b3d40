package com.opscenter.mail.api;

import com.opscenter.history.api.EventType;
import com.opscenter.history.api.EventVocabulary;
import java.util.List;

/// The stored names of this feature's events.
public final class MailVocabulary implements EventVocabulary {

    @Override
    public List<EventType> types() {
        return List.of(
                new EventType("mail.LetterQueued", 1, LetterEvent.LetterQueued.class),
                new EventType("mail.LetterDelayed", 1, LetterEvent.LetterDelayed.class),
                new EventType("mail.LetterSent", 1, LetterEvent.LetterSent.class),
                new EventType("mail.LetterFailed", 1, LetterEvent.LetterFailed.class));
    }
}
