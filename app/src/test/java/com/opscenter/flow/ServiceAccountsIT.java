package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.assembly.Browser;
import com.opscenter.assembly.Tokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A machine is let in, may what it was given, gets another secret, and is kept out.
class ServiceAccountsIT {

    private static final String ACCOUNTS = "/api/v1/admin/service-accounts";
    private static final String ME = "/api/v1/auth/me";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Rest robot = product.robot();
    private final String client = OwnPeople.name();

    @Test
    void one_is_let_in_with_a_secret_that_is_shown_once() {
        String key = UUID.randomUUID().toString();
        Answer made = create(robot, key).is(201);
        assertThat(made.text("/client_id")).isEqualTo(client);
        assertThat(made.text("/name")).isEqualTo("Backup");
        assertThat(made.header("Location")).contains(one(made));
        create(robot, key).isProblem(409, "secret-already-shown");
        create(robot, UUID.randomUUID().toString()).isProblem(409, "in-use");
        String secret = made.text("/client_secret");
        assertThat(secret).hasSizeGreaterThan(40);

        Rest machine = machine(secret);

        assertThat(texts(machine.get(ME).is(200).body().path("roles"))).containsExactly("viewer");
        Answer shown = robot.get(one(made)).is(200);
        assertThat(shown.text("/last_seen")).isNotEmpty();
        assertThat(shown.text("/status")).isEqualTo("enabled");
        assertThat(shown.http().body()).doesNotContain(secret);
        assertThat(robot.get(ACCOUNTS).is(200).http().body())
                .contains(client)
                .doesNotContain(secret);
        robot.delete(one(made)).is(204);
    }

    @Test
    void what_it_may_changes_at_once() {
        Answer made = create(robot, UUID.randomUUID().toString()).is(201);
        Rest machine = machine(made.text("/client_secret"));
        machine.get("/api/v1/power/pdus").isProblem(403, "forbidden");
        Answer changed =
                robot.put(
                                one(made),
                                "{\"roles\":[\"operator\"],\"permissions\":[\"power:execute\"]}",
                                "If-Match",
                                made.header("ETag").orElseThrow())
                        .is(200);
        assertThat(changed.text("/name")).isEqualTo("Backup");
        assertThat(texts(changed.body().path("permissions"))).containsExactly("power:execute");
        machine.get("/api/v1/power/pdus").is(200);
        robot.put(one(made), "{\"name\":\"\"}", "If-Match", made.header("ETag").orElseThrow())
                .isProblem(412, "version-conflict");
        robot.put(one(made), "{\"client_id\":\"another\"}").isProblem(422, "validation-failed");
        robot.put(one(made), "{\"permissions\":[\"power:eat\"]}")
                .isProblem(422, "validation-failed");
        robot.delete(one(made)).is(204);
    }

    @Test
    void another_secret_is_the_only_one() {
        Answer made = create(robot, UUID.randomUUID().toString()).is(201);
        String before = made.text("/client_secret");
        String after = robot.post(one(made) + "/rotate-secret", "").is(201).text("/client_secret");
        assertThat(after).isNotEqualTo(before);
        assertThat(token(before)).isEqualTo(401);
        machine(after).get(ME).is(200);
        robot.delete(one(made)).is(204);
    }

    @Test
    void who_is_removed_comes_in_no_more_and_the_client_id_is_free() {
        Answer made = create(robot, UUID.randomUUID().toString()).is(201);
        String secret = made.text("/client_secret");
        Rest machine = machine(secret);
        machine.get(ME).is(200);

        robot.delete(one(made)).is(204);

        machine.get(ME).isProblem(403, "forbidden");
        robot.get(one(made)).isProblem(404, "not-found");
        Until.see(() -> token(secret), status -> status == 401);
        nextSecond();
        Answer again = create(robot, UUID.randomUUID().toString()).is(201);
        machine(again.text("/client_secret")).get(ME).is(200);
        machine.get(ME).isProblem(403, "forbidden");
        robot.delete(one(again)).is(204);
    }

    @Test
    void nobody_gives_a_machine_more_than_they_hold() {
        Rest moderator = people.bearer(people.create(OwnPeople.name(), "moderator"));
        String strong = body("\"admin\"", "");
        moderator.post(ACCOUNTS, strong).isProblem(403, "role-too-strong");
        moderator
                .post(ACCOUNTS, body("\"viewer\"", "\"system:execute\""))
                .isProblem(403, "role-too-strong");
        Answer made = robot.post(ACCOUNTS, strong).is(201);
        moderator.post(one(made) + "/rotate-secret", "").isProblem(403, "role-too-strong");
        moderator.delete(one(made)).isProblem(403, "role-too-strong");
        product.person("viewer").rest().get(ACCOUNTS).isProblem(403, "forbidden");
        people.bearer(people.create(OwnPeople.name(), "moderator"), Duration.ofMinutes(10))
                .post(ACCOUNTS, body("\"viewer\"", ""))
                .isProblem(401, "step-up-required");
        robot.post(ACCOUNTS, "{\"client_id\":\"ops-center\"}").isProblem(409, "in-use");
        robot.post(ACCOUNTS, "{\"client_id\":\"-\"}").isProblem(422, "validation-failed");
        robot.delete(one(made)).is(204);
    }

    @Test
    void nobody_gets_the_secret_of_one_that_manages_where_they_manage_nobody() {
        OwnRoles roles = new OwnRoles(product);
        String role = OwnRoles.name();
        String of = OwnRoles.body(role, 2, "platform", "\"users\":[\"read\",\"write\"]");
        robot.post(OwnRoles.ROLES, of).is(201);
        String lookerId = people.create(OwnPeople.name(), role);
        Rest looker = people.bearer(lookerId);
        Answer made = create(robot, UUID.randomUUID().toString()).is(201);
        looker.post(one(made) + "/rotate-secret", "").is(201);
        OwnTeam team = OwnTeam.found(people);
        String joining = "{\"user_id\":\"%s\",\"role\":\"admin\"}".formatted(made.text("/id"));
        robot.post(team.path() + "/members", joining).is(200);

        looker.post(one(made) + "/rotate-secret", "").isProblem(403, "role-too-strong");
        looker.put(one(made), "{\"name\":\"Mine\"}").isProblem(403, "role-too-strong");

        robot.post(one(made) + "/rotate-secret", "").is(201);
        robot.delete(one(made)).is(204);
        roles.discard(role, lookerId);
        robot.delete(OwnPeople.one(lookerId)).is(200);
    }

    /// Tokens say in whole seconds when they were made.
    private static void nextSecond() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Until.see(Instant::now, then -> then.isAfter(now.plusSeconds(1)));
    }

    private Answer create(Rest who, String key) {
        return who.post(ACCOUNTS, body("\"viewer\"", ""), "Idempotency-Key", key);
    }

    private String body(String roles, String permissions) {
        return "{\"client_id\":\"%s\",\"name\":\"Backup\",\"roles\":[%s],\"permissions\":[%s]}"
                .formatted(client, roles, permissions);
    }

    private static String one(Answer made) {
        return ACCOUNTS + "/" + made.text("/id");
    }

    private Rest machine(String secret) {
        return Rest.bearer(product.url(), Tokens.byPost(product.url(), client, secret));
    }

    /// How the provider answers the secret.
    private int token(String secret) {
        String form =
                "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
        return new Browser()
                .send(
                        HttpRequest.newBuilder(URI.create(product.url() + "/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)))
                .statusCode();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
