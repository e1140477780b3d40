package com.opscenter.flow;

import static com.opscenter.flow.OwnKey.KEYS;
import static com.opscenter.flow.OwnKey.wish;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyCommand.RotateApiKey;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.KeyedHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What goes on by a key: whose it is, and when it ends.
class KeysGoOnIT {

    private static final String ME = "/api/v1/auth/me";
    private static final String JOBS = "/api/v1/jobs/";
    private static final String ASSIGN = "/api/v1/admin/users/bulk/assign-roles";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final OwnRoles roles = new OwnRoles(product);
    private final Rest robot = product.robot();
    private final String name = OwnPeople.name();
    private final String id = people.create(name, "viewer");

    @Test
    void a_job_of_a_key_is_its_owners_and_stops_with_the_key() {
        String helpdesk = roles.define("\"users\":[\"read\",\"write\"]");
        robot.post(OwnPeople.one(id) + "/roles/assign", "{\"role\":\"" + helpdesk + "\"}").is(200);
        Rest owner = people.signIn(name).rest();
        OwnKey key = OwnKey.make(owner, "\"users:write\"");
        String job =
                key.bearer()
                        .post(ASSIGN, toThousandsOfStrangers(), "Prefer", "respond-async")
                        .is(202)
                        .text("/id");

        owner.post(JOBS + job + "/pause", "").is(200);

        Answer paused = owner.get(JOBS + job).is(200);
        assertThat(paused.text("/created_by/type")).isEqualTo("apiKey");
        assertThat(paused.body().path("paused").asBoolean()).isTrue();
        assertThat(owner.get("/api/v1/jobs?type=assign-roles").http().body()).contains(job);
        String other = OwnPeople.name();
        people.create(other, "viewer");
        people.signIn(other).rest().get(JOBS + job).isProblem(404, "not-found");
        owner.delete(key.path()).is(200);
        owner.post(JOBS + job + "/resume", "").is(200);
        Answer ended =
                Until.see(
                        () -> owner.get(JOBS + job).is(200),
                        shown -> !shown.body().path("finished_at").isNull());
        assertThat(ended.text("/status")).isEqualTo("failed");
        assertThat(ended.text("/error_code")).isEqualTo("creator-gone");
        roles.discard(helpdesk, id);
    }

    @Test
    void a_connection_with_the_former_secret_ends_with_its_overlap() {
        Rest owner = people.signIn(name).rest();
        OwnKey key = OwnKey.make(owner, "\"power:read\"");
        String topic = "/topic/" + key.bearer().get(ME).is(200).text("/org/id") + ".power";
        ApiKeyText renewed = new ApiKeyText(key.id(), "").renewed(new SecureRandom());
        OwnKey second = new OwnKey(product.url(), key.id(), renewed.written());
        try (Live former = Live.open(product.url(), List.of(), "X-API-Key:" + key.written())) {
            former.hear(topic).next(frame -> frame.destination().equals(topic));

            rotate(renewed, Duration.ofSeconds(5));

            Until.see(() -> second.bearer().get(ME).status(), status -> status == 200);
            try (Live newest =
                    Live.open(product.url(), List.of(), "X-API-Key:" + second.written())) {
                newest.hear(topic).next(frame -> frame.destination().equals(topic));
                assertThat(former.next(frame -> frame.command().equals("ERROR")).headers())
                        .containsEntry("message", "unauthenticated");
                key.bearer().get(ME).isProblem(401, "invalid-token");
                newest.next(frame -> frame.destination().equals(topic));
            }
        }
    }

    @Test
    void a_connection_hears_what_a_role_of_its_keys_owner_holds_and_no_longer() {
        String role = roles.define("\"power\":[\"read\"]");
        robot.post(OwnPeople.one(id) + "/roles/assign", "{\"role\":\"" + role + "\"}").is(200);
        Rest owner = people.signIn(name).rest();
        OwnKey key = OwnKey.make(owner, "\"power:read\"");
        String topic = product.topic("power");
        try (Live live =
                Live.open(
                        product.url(),
                        List.of(),
                        "X-API-Key:" + key.written(),
                        "X-Organization-Id:" + product.organization())) {
            live.hear(topic).next(frame -> frame.destination().equals(topic));
            roles.revoke(role, "power", "read");
            assertThat(live.next(frame -> frame.command().equals("ERROR")).headers())
                    .containsEntry("message", "forbidden");
        }
        roles.discard(role, id);
    }

    @Test
    void a_key_that_is_over_says_so_at_the_live_channel_too() {
        Rest owner = people.signIn(name).rest();
        OwnKey key = OwnKey.make(owner, "\"power:read\"");
        owner.put(key.path(), "{\"ip_allow\":[\"192.0.2.0/24\"]}").is(200);
        assertTurned(key, "ip-not-allowed");
        owner.delete(key.path()).is(200);
        assertTurned(key, "key-revoked");
        try (Live live =
                Live.open(
                        product.url(),
                        List.of(),
                        "X-API-Key:" + key.written(),
                        "Authorization:Bearer " + key.written())) {
            assertThat(live.next(_ -> true).headers()).containsEntry("message", "invalid-token");
        }
    }

    @Test
    void a_key_defines_and_gives_no_role_beyond_its_scopes() {
        String admin = OwnPeople.name();
        String adminId = people.create(admin, "admin");
        Rest owner = people.signIn(admin).rest();
        OwnKey key = OwnKey.of(owner, wish("\"users:write\",\"power:read\"", ""));
        String role = OwnRoles.name();
        key.bearer()
                .post(OwnRoles.ROLES, OwnRoles.body(role, 6, "own", "\"power\":[\"execute\"]"))
                .isProblem(403, "role-too-strong");
        key.bearer()
                .post(OwnPeople.one(id) + "/roles/assign", "{\"role\":\"operator\"}")
                .isProblem(403, "role-too-strong");
        key.bearer()
                .post(OwnRoles.ROLES, OwnRoles.body(role, 6, "own", "\"power\":[\"read\"]"))
                .is(201);
        key.bearer()
                .post(OwnPeople.one(id) + "/roles/assign", "{\"role\":\"" + role + "\"}")
                .is(200);
        roles.discard(role, id);
        OwnKey all = swapped(owner, key, "\"users:*\"");
        all.bearer()
                .post(OwnRoles.ROLES, OwnRoles.body(role, 6, "own", "\"users\":[\"read\"]"))
                .isProblem(401, "step-up-required");
        owner.delete(all.path()).is(200);
        robot.delete(OwnPeople.one(adminId) + "/roles/admin").is(200);
    }

    /// One after the other, as the trial has but one.
    private static OwnKey swapped(Rest owner, OwnKey before, String scopes) {
        owner.delete(before.path()).is(200);
        assertThat(owner.get(KEYS).is(200).body().path("used").asInt()).isZero();
        return OwnKey.make(owner, scopes);
    }

    private void assertTurned(OwnKey key, String code) {
        try (Live live = Live.open(product.url(), List.of(), "X-API-Key:" + key.written())) {
            assertThat(live.next(_ -> true).headers()).containsEntry("message", code);
        }
    }

    /// As if it had been asked for an hour ago, but for that much.
    private void rotate(ApiKeyText renewed, Duration left) {
        String hash = Inside.part(KeyedHash.class).of(KeyProof.PURPOSE, renewed.unchecked());
        Observes.tell(
                SystemOrganization.ID,
                new RotateApiKey(
                        new UserId(id),
                        renewed.id(),
                        null,
                        new KeyProof(hash, renewed.last4()),
                        Instant.now().minus(Duration.ofHours(1)).plus(left),
                        1));
    }

    private static String toThousandsOfStrangers() {
        String strangers =
                IntStream.range(0, 5_000)
                        .mapToObj(_ -> "\"" + UUID.randomUUID() + "\"")
                        .collect(Collectors.joining(","));
        return "{\"user_ids\":[%s],\"role\":\"viewer\"}".formatted(strangers);
    }
}
