package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterCommand.QueueLetter;
import com.opscenter.mail.api.LetterDelay;
import com.opscenter.mail.api.LetterEvent.LetterDelayed;
import com.opscenter.mail.api.LetterEvent.LetterFailed;
import com.opscenter.mail.api.LetterEvent.LetterSent;
import com.opscenter.mail.api.LetterFailure;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterKind;
import com.opscenter.mail.api.LetterLink;
import com.opscenter.mail.api.MailServer;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Seals;
import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From the wish to write to somebody to the mailbox of the lab.
class MailIT {

    private final Product product = Product.shared();
    private final Rest lab = product.laboratory();
    private final Seals seals = Inside.part(Seals.class);
    private final EventReader history = Inside.part(EventReader.class);
    private final String somebody = UUID.randomUUID().toString();
    private final String address = "ada." + somebody + "@example.com";
    private final LetterId letter = new LetterId(UUID.randomUUID().toString());
    private final Ticket ticket =
            new Ticket(
                    "invitation",
                    somebody,
                    1,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(7, ChronoUnit.DAYS));

    @AfterEach
    void mend() {
        lab.post("/mail/mend", "").is(200);
    }

    @Test
    void a_letter_arrives_with_a_ticket_that_is_kept_nowhere() {
        assertThat(Inside.part(MailServer.class).isConfigured()).isTrue();
        queue();
        JsonNode arrived = Until.see(this::letters, found -> found.size() == 1).get(0);
        assertThat(arrived.path("subject").asString()).isEqualTo("Einladung zu Müller & Söhne");
        assertThat(arrived.path("text").asString()).contains("Guten Tag Ada Ångström,");
        String link = arrived.at("/links/0").asString();
        assertThat(link).startsWith(product.url() + "/invitations/accept?token=");
        String written = link.substring(link.indexOf('=') + 1);
        assertThat(Inside.part(Tickets.class).read("invitation", written))
                .isEqualTo(new Tickets.Reading.Good(ticket));
        StoredEvent sent = Until.see(this::past, past -> past.size() == 2).getLast();
        assertThat(sent.payload()).isEqualTo(new LetterSent(letter, somebody));
        assertThat(past())
                .allSatisfy(event ->
                        assertThat(event.json()).doesNotContain(address, "Ångström", written));
    }

    @Test
    void what_is_queued_while_the_server_is_away_arrives_when_it_is_back() {
        lab.post("/mail/break", "{\"mode\":\"closing\"}").is(200);
        int before = connections();
        queue();
        Until.see(this::connections, now -> now > before);
        Until.see(this::state, state -> state.equals("resting"));
        assertThat(Until.see(this::past, past -> past.size() == 2).getLast().payload())
                .isEqualTo(new LetterDelayed(letter, somebody, LetterDelay.AWAY, null));
        assertThat(product.robot().get("/api/v1/system/dead-letters").body().path("items"))
                .isEmpty();
        lab.post("/mail/mend", "").is(200);
        Until.see(this::letters, found -> found.size() == 1);
    }

    @Test
    void what_is_refused_is_told_without_the_words_of_the_server() {
        lab.post("/mail/break", "{\"mode\":\"refuse-recipient\"}").is(200);
        queue();
        StoredEvent failed = Until.see(this::past, past -> past.size() == 2).getLast();
        assertThat(failed.payload())
                .isEqualTo(new LetterFailed(letter, somebody, LetterFailure.REFUSED, 550));
    }

    private void queue() {
        Observes.tell(
                SystemOrganization.ID,
                new QueueLetter(
                        letter,
                        LetterKind.INVITATION,
                        seals.seal(somebody, address),
                        seals.seal(somebody, "Ada Ångström"),
                        Language.DE,
                        new LetterLink("/invitations/accept", ticket),
                        Map.of("organization", "Müller & Söhne")));
    }

    /// Of the reaction, as `/admin/system` shows it.
    private String state() {
        JsonNode all = product.robot().get("/api/v1/system/processors").is(200).body();
        return all.path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("WhenLetterQueuedThenSend"))
                .map(one -> one.path("state").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode letters() {
        return lab.get("/mail?to=" + address).is(200).body();
    }

    private int connections() {
        return lab.get("/mail/server").is(200).body().path("connections").asInt();
    }

    private List<StoredEvent> past() {
        return history.stream("mail/" + letter.value(), history.head());
    }
}
