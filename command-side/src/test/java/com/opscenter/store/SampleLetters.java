package com.opscenter.store;

import com.opscenter.history.api.Event;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterDelay;
import com.opscenter.mail.api.LetterEvent.LetterDelayed;
import com.opscenter.mail.api.LetterEvent.LetterFailed;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterEvent.LetterSent;
import com.opscenter.mail.api.LetterFailure;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.mail.api.LetterLink;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One event of every type about letters.
final class SampleLetters {

    private SampleLetters() {}

    static List<Event> all() {
        LetterId letter = new LetterId("0b3e4f62-58a1-3d3c-8a52-7f0d3b6c9e11");
        String ada = "9b2f1c30-0000-4000-8000-000000000007";
        Instant end = Instant.parse("2026-12-07T10:00:00Z");
        return List.of(
                new LetterQueued(
                        letter,
                        LetterKind.INVITATION,
                        new Sealed(ada, "c2VhbGVkLWFkZHJlc3M="),
                        new Sealed(ada, "c2VhbGVkLW5hbWU="),
                        Language.DE,
                        new LetterLink(
                                "/invitations/accept",
                                new Ticket("invitation", "d3f0c1aa-1", 2, end)),
                        Map.of("organization", "Acme")),
                new LetterDelayed(letter, ada, LetterDelay.PUT_OFF, 451),
                new LetterSent(letter, ada),
                new LetterFailed(letter, ada, LetterFailure.REFUSED, 550));
    }
}
