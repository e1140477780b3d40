package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.choose;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.opscenter.assembly.Browser;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords and the tickets by which they are chosen are looked for wherever anything is kept: in
/// every row of every table, in the log and in what was answered.
class PasswordsNowhereIT {

    private final Product product = Product.shared();
    private final Kept kept = new Kept(product);
    private final OwnPeople people = new OwnPeople(product);
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final String name = OwnPeople.name();
    private final String given = "given-" + UUID.randomUUID();
    private final String chosen = "chosen-" + UUID.randomUUID();
    private final String imported = "imported-" + UUID.randomUUID();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void leave() {
        root.detachAppender(log);
    }

    @Test
    void neither_a_password_nor_a_ticket_is_kept_anywhere() {
        String body =
                """
                {"email":"%1$s@example.com","username":"%1$s","password":"%2$s","tags":["%1$s"],
                 "sendWelcomeEmail":true}
                """
                        .formatted(name, given);
        String key = UUID.randomUUID().toString();
        Answer created = product.robot().post(USERS, body, "Idempotency-Key", key).is(201);
        Answer again = product.robot().post(USERS, body, "Idempotency-Key", key).is(201);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        String id = created.text("/id");
        assertThat(proves(id, given)).isTrue();
        people.tryToSignIn(name, given);
        String link = people.link(name + "@example.com");
        String ticket = link.substring(link.indexOf('=') + 1);
        Browser browser = new Browser();
        HttpResponse<String> form = browser.get(link);
        choose(browser, form, "short");
        choose(browser, form, chosen);
        assertThat(proves(id, chosen)).isTrue();
        assertThat(people.tryToSignIn(name, chosen).uri().getPath()).isEqualTo("/ops");

        Answer byFile =
                product.robot()
                        .post(
                                USERS + "/bulk/import",
                                """
                                email,username,password,roles
                                %1$s-f@example.com,%1$s-f,%2$s,
                                %1$s-g@example.com,%1$s-g,,%2$s
                                """
                                        .formatted(name, imported),
                                "Content-Type",
                                "text/csv")
                        .is(200);
        assertThat(proves(byFile.text("/success/0"), imported)).isTrue();
        assertThat(byFile.http().body()).doesNotContain(imported);

        assertThat(kept.holding(name))
                .as("the same look finds what is kept")
                .contains("event_store.domain_event_entry", "read_model.identity_user");
        assertThat(kept.holding(given)).isEmpty();
        assertThat(kept.holding(chosen)).isEmpty();
        assertThat(kept.holding(imported)).isEmpty();
        assertThat(kept.holding(ticket)).isEmpty();
        assertThat(created.http().body() + again.http().body()).doesNotContain(given);
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                .isNotEmpty()
                .noneMatch(line ->
                        Stream.of(given, chosen, imported, ticket).anyMatch(line::contains));
    }

    private boolean proves(String id, String password) {
        String hash =
                kept.ask("SELECT password_hash FROM identity.account WHERE user_id::text = ?", id)
                        .getFirst();
        return Inside.part(PasswordEncoder.class).matches(password, hash);
    }
}
