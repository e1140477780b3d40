package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Many people come and change at once, and it becomes so in a real Keycloak.
/// `-Dopscenter.long=true` does it with a thousand.
class KeycloakPeopleIT {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakPeopleIT.class);
    private static final int PEOPLE = Boolean.getBoolean("opscenter.long") ? 1_000 : 20;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final ProductAtKeycloak product = ProductAtKeycloak.shared();

    @Test
    void many_come_by_a_file_get_a_role_and_lose_it_again() {
        String tag = name();
        Instant begun = Instant.now();
        JsonNode made = done(USERS + "/bulk/import", people(tag));
        assertThat(made.at("/result/total_succeeded").asInt()).as("%s", made).isEqualTo(PEOPLE);
        Instant imported = Instant.now();
        String ids =
                made.at("/result/success")
                        .valueStream()
                        .map(id -> '"' + id.asString() + '"')
                        .collect(Collectors.joining(","));
        JsonNode given =
                done(
                        USERS + "/bulk/assign-roles",
                        "{\"user_ids\":[%s],\"role\":\"analyst\"}".formatted(ids));
        assertThat(given.at("/result/total_succeeded").asInt()).isEqualTo(PEOPLE);
        await(() -> analysts(tag) == PEOPLE);
        Instant assigned = Instant.now();
        done("/api/v1/jobs/" + given.path("id").asString() + "/undo", "");
        await(() -> analysts(tag) == 0);
        LOG.info(
                "people={} imported={} assigned={} undone={}",
                PEOPLE,
                Duration.between(begun, imported),
                Duration.between(imported, assigned),
                Duration.between(assigned, Instant.now()));
    }

    private static String people(String tag) {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number ->
                        "{\"email\":\"%1$s-%2$d@example.com\",\"username\":\"%1$s-%2$d\"}"
                                .formatted(tag, number))
                .collect(Collectors.joining(",", "{\"users\":[", "]}"));
    }

    /// A job that is waited for.
    private JsonNode done(String path, String body) {
        Answer begun = product.admin().post(path, body, "Prefer", "respond-async").is(202);
        String job = begun.header("Location").orElseThrow();
        await(() -> product.admin().get(job).is(200).text("/status").equals("done"));
        return product.admin().get(job).is(200).body();
    }

    /// As the realm has them.
    private long analysts(String tag) {
        return product.realm()
                .get("/roles/analyst/users?max=2000")
                .valueStream()
                .filter(user -> user.path("username").asString().startsWith(tag))
                .count();
    }

    private static void await(BooleanSupplier wanted) {
        Until.see(wanted::getAsBoolean, Boolean::booleanValue, PATIENCE);
    }
}
