package com.opscenter.adapters.mail;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.mail.api.LetterLink;
import com.opscenter.vault.api.Seals;
import com.opscenter.vault.api.Tickets;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes a letter out: opens what is sealed and makes the ticket. Nothing of it is kept.
@Component
@AdaptersRole
final class LetterWriter {

    private final Seals seals;
    private final Tickets tickets;
    private final URI publicUrl;

    LetterWriter(Seals seals, Tickets tickets, @Value("${opscenter.public-url}") URI publicUrl) {
        this.seals = seals;
        this.tickets = tickets;
        this.publicUrl = publicUrl;
    }

    /// Empty when the person was erased.
    Optional<WrittenLetter> write(LetterQueued letter) {
        return seals.open(letter.to())
                .map(to -> {
                    LetterText text =
                            LetterText.of(letter.kind(), letter.language(), values(letter));
                    return new WrittenLetter(
                            letter.letter().value(), to, text.subject(), text.text());
                });
    }

    private Map<String, String> values(LetterQueued letter) {
        Map<String, String> values = new HashMap<>(letter.facts());
        values.put("name", name(letter).map(name -> " " + name).orElse(""));
        values.put("home", publicUrl.getAuthority());
        LetterLink link = letter.link();
        if (link != null) {
            values.put("link", link.under(publicUrl, tickets));
            if (link.ticket() != null) {
                values.put("until", until(link.ticket().expires(), letter.language()));
            }
        }
        return values;
    }

    private Optional<String> name(LetterQueued letter) {
        return Optional.ofNullable(letter.name()).flatMap(seals::open);
    }

    private static String until(Instant end, Language language) {
        DateTimeFormatter format =
                switch (language) {
                    case EN -> DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
                    case DE -> DateTimeFormatter.ofPattern("d. MMMM uuuu, HH:mm", Locale.GERMAN);
                };
        return format.format(end.atOffset(ZoneOffset.UTC)) + " UTC";
    }
}
