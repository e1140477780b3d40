package com.opscenter.flow;

import static com.opscenter.flow.OwnKey.KEYS;
import static com.opscenter.flow.OwnKey.wish;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Keys that are made for somebody by whoever looks after the platform.
class KeysForPeopleIT {

    private static final String ME = "/api/v1/auth/me";
    private static final String PDUS = "/api/v1/power/pdus";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final OwnRoles roles = new OwnRoles(product);
    private final String name = OwnPeople.name();
    private final String id = people.create(name, "developer");
    private final Rest robot = product.robot();
    private final String keys = one(id) + "/api-keys";

    @Test
    void one_that_was_made_for_somebody_is_theirs_and_says_how_many_more_they_may_have() {
        String repeated = UUID.randomUUID().toString();
        String body = wish("\"power:read\"", "");
        Answer dry = robot.post(keys + "?dry_run=true", body).is(200);
        assertThat(dry.body().path("accepted").asBoolean()).isTrue();
        Answer shown = robot.post(keys, body, "Idempotency-Key", repeated).is(201);
        OwnKey key = OwnKey.of(product.url(), shown);
        assertThat(shown.http().headers().firstValue("Location")).contains(keys + "/" + key.id());
        robot.post(keys, body, "Idempotency-Key", repeated).isProblem(409, "secret-already-shown");
        robot.post(keys, body).isProblem(409, "keys-exhausted");
        assertThat(key.bearer().get(ME).is(200).text("/username")).isEqualTo(name);
        key.bearer().get(PDUS).is(200);

        JsonNode seen = robot.get(keys).is(200).body();
        assertThat(seen.path("limit").asInt()).isEqualTo(1);
        assertThat(seen.path("used").asInt()).isEqualTo(1);
        assertThat(seen.at("/api_keys/0/key_id").asString()).isEqualTo(key.id());
        assertThat(seen.toString()).doesNotContain(key.written());
        JsonNode own = people.signIn(name).rest().get(KEYS).is(200).body();
        assertThat(own.path("used").asInt()).isEqualTo(1);
        assertThat(own.at("/api_keys/0/key_id").asString()).isEqualTo(key.id());

        robot.delete(keys + "/" + key.id()).is(200);
        key.bearer().get(ME).isProblem(401, "key-revoked");
        assertThat(robot.get(keys).is(200).body().path("used").asInt()).isZero();
    }

    @Test
    void nobody_gives_for_others_what_they_do_not_hold_everywhere() {
        String clerks = roles.define("\"api_keys\":[\"read\",\"write\"],\"users\":[\"write\"]");
        String clerk = OwnPeople.name();
        String clerkId = people.create(clerk, "developer");
        robot.post(one(clerkId) + "/roles/assign", "{\"role\":\"" + clerks + "\"}").is(200);
        Rest rest = people.signIn(clerk).rest();
        String theirs = one(people.create(OwnPeople.name(), "viewer")) + "/api-keys";
        rest.get(theirs).is(200);
        rest.post(KEYS, wish("\"power:read\"", "")).is(201);
        rest.post(theirs, wish("\"power:read\"", "")).isProblem(403, "insufficient-scope");
        roles.discard(clerks, clerkId);
    }

    @Test
    void what_people_do_with_their_account_stays_theirs() {
        for (String scope : new String[] {"account:read", "account:write"}) {
            robot.post(keys, wish("\"" + scope + "\"", "")).isProblem(403, "insufficient-scope");
        }
        OwnTeam team = OwnTeam.found(people);
        robot.post(keys, wish("\"power:read\"", ",\"org_id\":\"%s\"".formatted(team.id())))
                .isProblem(422, "validation-failed");
    }

    @Test
    void nobody_makes_one_of_somebody_stronger() {
        String moderator = OwnPeople.name();
        String moderatorId = people.create(moderator, "moderator");
        Rest rest = people.signIn(moderator).rest();
        String admin = product.person("admin").rest().get(ME).text("/id");
        rest.post(one(admin) + "/api-keys", wish("\"users:read\"", ""))
                .isProblem(403, "role-too-strong");
        rest.post(keys, wish("\"power:execute\"", "")).isProblem(403, "insufficient-scope");
        OwnKey key = OwnKey.of(product.url(), rest.post(keys, wish("\"power:read\"", "")).is(201));
        rest.delete(keys + "/" + key.id()).isProblem(403, "forbidden");
        people.bearer(moderatorId, Duration.ofMinutes(10))
                .post(keys, wish("\"power:read\"", ""))
                .isProblem(401, "step-up-required");
        robot.delete(keys + "/" + key.id()).is(200);
        robot.delete(one(moderatorId) + "/roles/moderator").is(200);
    }

    @Test
    void who_is_nobody_has_no_keys_and_a_key_of_another_is_not_theirs() {
        String nobody = one(UUID.randomUUID().toString()) + "/api-keys";
        robot.get(nobody).isProblem(404, "not-found");
        robot.post(nobody, wish("\"power:read\"", "")).isProblem(404, "not-found");
        OwnKey key = OwnKey.of(product.url(), robot.post(keys, wish("\"power:read\"", "")).is(201));
        String other = one(people.create(OwnPeople.name(), "viewer")) + "/api-keys/";
        robot.delete(other + key.id()).isProblem(404, "not-found");
        OwnKey maker = OwnKey.make(robot, "\"api_keys:write\"");
        maker.bearer().post(keys, wish("\"power:read\"", "")).isProblem(403, "insufficient-scope");
        robot.delete(maker.path()).is(200);
        key.bearer().get(ME).is(200);
    }
}
