package com.opscenter.flow;

import static com.opscenter.flow.OwnKey.KEYS;
import static com.opscenter.flow.OwnKey.wish;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.opscenter.security.keys.StoredUses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Secrets of API keys are looked for wherever anything is kept: in every row of every table, in
/// the log and in what is answered later. So are the name and the addresses, in clear.
class KeysNowhereIT {

    private static final String ADDRESS = "2001:db8:5eed::7";

    private final Product product = Product.shared();
    private final Kept kept = new Kept(product);
    private final OwnPeople people = new OwnPeople(product);
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void leave() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void neither_a_secret_nor_the_owners_words_are_kept_in_clear() {
        String name = OwnPeople.name();
        people.create(name, "developer");
        Rest owner = people.signIn(name).rest();
        String label = "label-" + UUID.randomUUID();
        String body =
                wish("\"power:read\"", ",\"ip_allow\":[\"%s\",\"::1\",\"127.0.0.0/8\"]")
                        .formatted(ADDRESS)
                        .replace("\"CI\"", "\"" + label + "\"");
        String repeated = UUID.randomUUID().toString();
        Answer made = owner.post(KEYS, body, "Idempotency-Key", repeated).is(201);
        OwnKey first = OwnKey.of(product.url(), made);
        owner.post(KEYS, body, "Idempotency-Key", repeated).is(409);
        first.header().get("/api/v1/power/pdus").is(200);
        first.bearer().post(first.path() + "/rotate", "{}").isProblem(403, "insufficient-scope");
        String again = UUID.randomUUID().toString();
        String rotate = first.path() + "/rotate";
        OwnKey second =
                OwnKey.of(
                        product.url(), owner.post(rotate, "{}", "Idempotency-Key", again).is(201));
        second.bearer().get("/api/v1/power/pdus", "X-Forwarded-For", ADDRESS).is(200);
        StoredUses uses = Inside.part(StoredUses.class);
        uses.stop();
        uses.start();
        product.robot()
                .post("/api/v1/auth/validate-key", "{\"key\":\"" + second.written() + "\"}")
                .is(200);
        String listed = owner.get(KEYS).is(200).http().body();
        root.info("the log is heard");

        assertThat(kept.holding(first.id()))
                .as("the same look finds what is kept")
                .contains("event_store.domain_event_entry", "read_model.identity_api_key");
        for (OwnKey key : List.of(first, second)) {
            String secret = key.written().substring(17, 60);
            assertThat(kept.holding(secret)).isEmpty();
            assertThat(listed).contains(key.id()).doesNotContain(secret);
            assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                    .contains("the log is heard")
                    .noneMatch(line -> line.contains(secret));
        }
        assertThat(kept.holding(label)).isEmpty();
        assertThat(kept.holding(ADDRESS)).isEmpty();
        assertThat(listed).contains(label, ADDRESS);
        assertThat(owner.get(first.path()).text("/last_used_ip")).isEqualTo(ADDRESS);
    }
}
