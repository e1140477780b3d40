package com.opscenter.adapters.mail;

import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.mail.api.LetterLink;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Ticket;
import java.time.Instant;
import java.util.Map;

/// Letters to Ada.
final class SampleLetters {

    static final String ADA = "ada@example.com";

    private SampleLetters() {}

    static LetterQueued welcome() {
        return letter(LetterKind.WELCOME, Language.EN, ADA, "Ada Lovelace", Map.of());
    }

    static LetterQueued welcomeTo(String address) {
        return letter(LetterKind.WELCOME, Language.EN, address, "Ada", Map.of());
    }

    /// Its link has run out this moment.
    static LetterQueued late() {
        LetterQueued fresh = welcome();
        return new LetterQueued(
                fresh.letter(),
                fresh.kind(),
                fresh.to(),
                fresh.name(),
                fresh.language(),
                new LetterLink("/idp/password", new Ticket("welcome", "ada", 2, MailWorld.NOW)),
                fresh.facts());
    }

    static LetterQueued letter(
            LetterKind kind,
            Language language,
            String address,
            String name,
            Map<String, String> facts) {
        Ticket ticket = new Ticket(kind.word(), "ada", 2, Instant.parse("2026-12-07T09:30:00Z"));
        return new LetterQueued(
                new LetterId("letter-1"),
                kind,
                new Sealed("ada", address),
                new Sealed("ada", name),
                language,
                kind.hasLink() ? new LetterLink("/idp/password", ticket) : null,
                facts);
    }
}
