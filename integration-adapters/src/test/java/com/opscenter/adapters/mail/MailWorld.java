package com.opscenter.adapters.mail;

import com.opscenter.adapters.support.OpenSeals;
import com.opscenter.adapters.support.PlainTickets;
import com.opscenter.adapters.support.RecordingCommands;
import com.opscenter.commands.api.Later;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.mail.api.LetterEvent.LetterQueued;
import com.opscenter.organizations.api.SystemOrganization;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The reaction that sends letters with everything it needs, in an installation at
/// `https://ops.example.com`.
final class MailWorld {

    static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    /// Longer than other answers may take.
    static final Duration RECEIPT = Duration.ofSeconds(2);

    static final URI HOME = URI.create("https://ops.example.com");

    final RecordingCommands commands = new RecordingCommands();
    final OpenSeals seals = new OpenSeals();
    final KnownMailServer server;
    final WhenLetterQueuedThenSend reaction;

    MailWorld(MailProperties properties) {
        server = new KnownMailServer(properties, HOME);
        reaction =
                new WhenLetterQueuedThenSend(
                        server,
                        new LetterWriter(seals, new PlainTickets(), HOME),
                        new SmtpPost(properties),
                        new LetterReports(commands),
                        Clock.fixed(NOW, ZoneOffset.UTC));
    }

    void react(LetterQueued letter) throws Later {
        react(letter, Duration.ZERO);
    }

    void react(LetterQueued letter, Duration age) throws Later {
        Instant at = NOW.minus(age);
        Metadata metadata =
                new Metadata(
                        Actor.system("test"),
                        SystemOrganization.ID,
                        null,
                        "correlation",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        reaction.react(
                letter,
                new StoredEvent(
                        1,
                        "event-1",
                        "mail.LetterQueued",
                        1,
                        "Letter",
                        letter.stream(),
                        0,
                        at,
                        at,
                        metadata,
                        letter,
                        "{}"),
                false);
    }

    /// A server at that port, impatient so that tests are not long.
    static MailProperties at(
            int port,
            MailProperties.Tls tls,
            @Nullable String fingerprint,
            @Nullable String username,
            @Nullable String password) {
        return new MailProperties(
                "127.0.0.1",
                port,
                tls,
                fingerprint,
                username,
                password,
                null,
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                Duration.ofSeconds(3),
                RECEIPT,
                4);
    }

    static MailProperties none() {
        return new MailProperties(
                null,
                null,
                MailProperties.Tls.STARTTLS,
                null,
                null,
                null,
                null,
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                Duration.ofSeconds(3),
                RECEIPT,
                4);
    }
}
