package com.opscenter.vault.command;

import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tickets as `base64url(expires.attempt.purpose.id).base64url(HMAC-SHA-256)`. The key comes from
/// the master key and `SESSION_SECRET_KEY`, so that a weak one of the latter makes it no weaker;
/// changing either voids all tickets that are on their way.
@Component
final class SignedTickets implements Tickets {

    private static final String VARIABLE = "SESSION_SECRET_KEY";
    private static final String KEY_PURPOSE = "tickets";

    /// Longer than any that is written; what is longer is not looked at.
    private static final int LONGEST = 2_000;

    private final SecretKey key;
    private final Clock clock;

    @Autowired
    SignedTickets(Environment environment, MasterKey master, Clock clock) {
        this(key(environment.getProperty(VARIABLE, ""), master), clock);
    }

    SignedTickets(SecretKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    private static SecretKey key(String given, MasterKey master) {
        return master.derived(KEY_PURPOSE + given.strip());
    }

    @Override
    public String write(Ticket ticket) {
        if (!ticket.violations("ticket").isEmpty()) {
            throw new IllegalArgumentException("no ticket can be written for " + ticket);
        }
        String content =
                "%d.%d.%s.%s"
                        .formatted(
                                ticket.expires().getEpochSecond(),
                                ticket.attempt(),
                                ticket.purpose(),
                                ticket.id());
        String signed = base64(content.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(signature(signed));
    }

    /// The signature is compared first and in constant time; only what we wrote is taken apart.
    @Override
    public Reading read(String purpose, String text) {
        String[] parts = text.length() > LONGEST ? new String[0] : text.split("\\.", -1);
        if (parts.length != 2 || !MessageDigest.isEqual(signature(parts[0]), decoded(parts[1]))) {
            return new Reading.Forged();
        }
        Ticket ticket = content(new String(decoded(parts[0]), StandardCharsets.UTF_8));
        if (!ticket.purpose().equals(purpose)) {
            return new Reading.Forged();
        }
        return clock.instant().isBefore(ticket.expires())
                ? new Reading.Good(ticket)
                : new Reading.Expired(ticket);
    }

    private static Ticket content(String content) {
        String[] parts = content.split("\\.", 4);
        return new Ticket(
                parts[2],
                parts[3],
                Long.parseLong(parts[1]),
                Instant.ofEpochSecond(Long.parseLong(parts[0])));
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not to be had", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Nothing for a text that is no base64.
    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
