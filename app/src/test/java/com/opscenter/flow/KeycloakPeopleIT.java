package com.opscenter.flow;

import static com.opscenter.flow.OwnPeople.USERS;
import static com.opscenter.flow.OwnPeople.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.opscenter.keycloak.KeycloakRealm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// What is promised about users holds with a real Keycloak as with the embedded provider, for one
/// and for many. `-Dopscenter.long=true` does the many with a thousand.
class KeycloakPeopleIT {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakPeopleIT.class);
    private static final int PEOPLE = Boolean.getBoolean("opscenter.long") ? 1_000 : 50;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Pattern LETTERS =
            Pattern.compile(".*/(reset-password|send-onboarding-email)");

    @TempDir private static Path folder;

    private static ProductAtKeycloak product;
    private static ContractTable table;

    @BeforeAll
    static void start() {
        product = new ProductAtKeycloak(folder.resolve("data"));
        String subject = name();
        table = new ContractTable(product.anybody());
        table.says("name", subject)
                .says("subject", create(subject, "viewer"))
                .says("nobody", UsersContractIT.NOBODY);
        for (String role : List.of("admin", "moderator", "auditor", "viewer")) {
            table.knows(role, create("the-" + role, role), Map.of());
        }
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static String create(String name, String role) {
        String body =
                """
                {"email":"%1$s@example.com","username":"%1$s","password":"%2$s",
                 "firstName":"Ada","lastName":"Lovelace","temporary_password":false,
                 "role":"%3$s"}
                """
                        .formatted(name, KeycloakRealm.PASSWORD, role);
        return product.admin().post(USERS, body).is(201).text("/id");
    }

    /// The table of the embedded provider. That a proof is too old takes longer to come about here
    /// than a test may last, and the realm has no mail server for letters.
    @ParameterizedTest(name = "{0} {1} {2} {3} is {4} {5} {6}")
    @CsvFileSource(resources = "users-contract.csv", delimiter = '|', quoteCharacter = '\'')
    void is_answered_as_promised(
            String who,
            String method,
            @Nullable String path,
            @Nullable String body,
            int status,
            @Nullable String code,
            @Nullable String field) {
        assumeFalse(who.equals("stale"));
        assumeFalse(status == 200 && path != null && LETTERS.matcher(path).matches());
        if (!who.equals("anonymous")) {
            // A token of now: those of a moment ago end while many people are brought.
            table.knows(who, table.id(who), Map.of("token", product.person("the-" + who)));
        }
        table.check(
                who, method, USERS + (path == null ? "" : path), body, status, code, field, null);
    }

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
    private static JsonNode done(String path, String body) {
        Answer begun = product.admin().post(path, body, "Prefer", "respond-async").is(202);
        String job = begun.header("Location").orElseThrow();
        await(() -> product.admin().get(job).is(200).text("/status").equals("done"));
        return product.admin().get(job).is(200).body();
    }

    /// As the realm has them.
    private static long analysts(String tag) {
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
