package com.opscenter.vault.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import com.opscenter.vault.api.Tickets.Reading.Expired;
import com.opscenter.vault.api.Tickets.Reading.Forged;
import com.opscenter.vault.api.Tickets.Reading.Good;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTicketsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Ticket TICKET =
            new Ticket("set-password", "user.with/marks", 3, NOW.plusSeconds(60));

    private final Tickets tickets = tickets("key", "tickets", NOW);

    @Test
    void what_was_written_is_read() {
        String text = tickets.write(TICKET);
        assertThat(text).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
        assertThat(tickets.read("set-password", text)).isEqualTo(new Good(TICKET));
    }

    @Test
    void a_ticket_for_one_purpose_is_none_for_another() {
        assertThat(tickets.read("verify-email", tickets.write(TICKET))).isEqualTo(new Forged());
    }

    @Test
    void at_its_end_it_has_expired() {
        String text = tickets.write(TICKET);
        assertThat(tickets("key", "tickets", NOW.plusSeconds(59)).read("set-password", text))
                .isEqualTo(new Good(TICKET));
        assertThat(tickets("key", "tickets", NOW.plusSeconds(60)).read("set-password", text))
                .isEqualTo(new Expired(TICKET));
    }

    @Test
    void another_installation_and_another_use_of_the_key_write_others() {
        String text = tickets.write(TICKET);
        assertThat(tickets("other", "tickets", NOW).read("set-password", text))
                .isEqualTo(new Forged());
        assertThat(tickets("key", "e-mail", NOW).read("set-password", text))
                .isEqualTo(new Forged());
    }

    @Test
    void a_changed_letter_anywhere_makes_it_forged() {
        String text = tickets.write(TICKET);
        for (int at = 0; at < text.length() - 1; at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            assertThat(tickets.read("set-password", changed)).as(changed).isEqualTo(new Forged());
        }
    }

    @Test
    void a_later_attempt_with_an_old_signature_is_forged() {
        String text = tickets.write(TICKET);
        String content =
                new String(
                        Base64.getUrlDecoder().decode(text.substring(0, text.indexOf('.'))),
                        StandardCharsets.UTF_8);
        String forged =
                Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(
                                        content.replace(".3.", ".4.")
                                                .getBytes(StandardCharsets.UTF_8))
                        + text.substring(text.indexOf('.'));
        assertThat(tickets.read("set-password", forged)).isEqualTo(new Forged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "%.%", "ä.ö", "\0.\0"})
    void garbage_is_forged(String text) {
        assertThat(tickets.read("set-password", text)).isEqualTo(new Forged());
        assertThat(tickets.read("set-password", text.repeat(10_000))).isEqualTo(new Forged());
    }

    @Test
    void a_purpose_that_could_be_read_as_something_else_is_not_written() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tickets.write(new Ticket("set.password", "id", 1, NOW)));
    }

    private static Tickets tickets(String secret, String purpose, Instant now) {
        return new SignedTickets(
                DerivedKey.hmac(secret.getBytes(StandardCharsets.UTF_8), purpose),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
