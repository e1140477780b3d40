package com.opscenter.flow;

import static com.opscenter.flow.OwnKey.KEYS;
import static com.opscenter.flow.OwnKey.wish;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Seals;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Keys from the first to the last: made, used as what they are for, changed, rotated, revoked.
class ApiKeysIT {

    private static final String ME = "/api/v1/auth/me";
    private static final String PDUS = "/api/v1/power/pdus";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final String name = OwnPeople.name();
    private final String id = people.create(name, "developer");
    private final Rest owner = people.signIn(name).rest();

    @Test
    void a_key_is_its_owner_as_far_as_it_goes() {
        OwnKey key = OwnKey.make(owner, "\"power:read\",\"account:read\"");
        for (Rest proof : List.of(key.bearer(), key.header())) {
            JsonNode me = proof.get(ME).is(200).body();
            assertThat(me.path("id").asString()).isEqualTo(id);
            assertThat(me.path("username").asString()).isEqualTo(name);
            assertThat(me.at("/key/id").asString()).isEqualTo(key.id());
            assertThat(me.at("/key/name").asString()).isEqualTo("CI");
            assertThat(me.at("/key/scopes").toString())
                    .isEqualTo("[\"account:read\",\"power:read\"]");
            assertThat(me.path("permissions").toString()).isEqualTo("[\"power:read\"]");
            assertThat(me.path("session").isNull()).isTrue();
        }
        key.bearer().get("/api/v1/alerts").isProblem(403, "insufficient-scope");
        key.bearer().get("/api/v1/account/preferences").is(200);
        key.bearer()
                .put("/api/v1/account/preferences", "{\"density\":\"compact\"}")
                .isProblem(403, "insufficient-scope");
        key.bearer().get(KEYS).isProblem(403, "insufficient-scope");
        Rest other = swap(owner, key, "\"llm:inference\"").header();
        other.get(PDUS).isProblem(403, "insufficient-scope");
        other.get("/api/v1/account/preferences").isProblem(403, "insufficient-scope");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/power/pdus, 200",
        "/api/v1/power/pdus/none, 404",
        "/api/v1/power/pdus?limit=none, 400",
        "/api/v1/admin/users, 403",
        "/api/v1/account/preferences, 200",
        "/api/v1/nowhere, 404"
    })
    void session_token_and_key_are_answered_alike(String path, int status) {
        OwnKey key = OwnKey.make(owner, "\"power:read\",\"account:read\",\"api_keys:read\"");
        String wanted = owner.get(path).is(status).text("/code");
        for (Rest proof : List.of(people.bearer(id), key.bearer(), key.header())) {
            assertThat(proof.get(path).is(status).text("/code")).isEqualTo(wanted);
        }
    }

    @Test
    void a_bad_header_is_worse_than_a_good_cookie() {
        OwnKey key = OwnKey.make(owner, "\"power:read\"");
        String wrong = key.written().substring(0, key.written().length() - 1) + "-";
        String unknown = ApiKeyText.fresh(new SecureRandom()).written();
        String stolen = new ApiKeyText(key.id(), "0".repeat(43)).written();
        for (String bad : List.of("", "ops_", wrong, unknown, stolen, "Bearer " + key.written())) {
            owner.get(ME, "X-API-Key", bad).isProblem(401, "invalid-token");
        }
        for (String bad : List.of("ops_", wrong, unknown, stolen, "ops_" + key.written())) {
            owner.get(ME, "Authorization", "Bearer " + bad).isProblem(401, "invalid-token");
        }
        key.bearer().get(ME, "X-API-Key", key.written()).isProblem(401, "invalid-token");
        owner.get(ME).is(200);
        key.header().post(KEYS + "/none/rotate", "{}").isProblem(403, "insufficient-scope");
    }

    @Test
    void nobody_gives_away_what_they_do_not_hold_and_no_more_keys_than_their_tier_has() {
        owner.post(KEYS, wish("\"power:execute\"", "")).isProblem(403, "insufficient-scope");
        Answer dry = owner.post(KEYS + "?dry_run=true", wish("\"power:execute\"", "")).is(200);
        assertThat(dry.text("/problem/code")).isEqualTo("insufficient-scope");
        OwnKey first = OwnKey.make(owner, "\"power:read\"");
        owner.post(KEYS, wish("\"power:read\"", "")).isProblem(409, "keys-exhausted");
        product.robot().put(one(id), "{\"tier\":\"starter\"}").is(200);
        OwnKey.make(owner, "\"api_keys:write\"");
        assertThat(owner.get(KEYS).is(200).body().path("total").asInt()).isEqualTo(2);
        first.bearer().get(PDUS).is(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name",
                "{\"name\":\"x\",\"expires_in_days\":0}|expires_in_days",
                "{\"name\":\"x\",\"expires_days\":3651}|expires_in_days",
                "{\"name\":\"x\",\"scopes\":[]}|permissions",
                "{\"name\":\"x\",\"permissions\":[\"power:read\",\"*\"]}|permissions[1]",
                "{\"name\":\"x\",\"ip_allow\":[\"192.0.2.0/33\"]}|ip_allow[0]",
                "{\"name\":\"x\",\"limit_credits\":5}|limit_credits",
                "{\"name\":\"x\",\"limit_reset\":\"month\"}|limit_reset"
            })
    void what_cannot_be_is_refused_by_its_name(String body, String field) {
        Answer refused = owner.post(KEYS, body).isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
        assertThat(owner.get(KEYS).is(200).body().path("api_keys")).isEmpty();
    }

    @Test
    void the_secret_before_stays_good_for_the_overlap() {
        OwnKey key = OwnKey.make(owner, "\"power:read\"");
        Answer shown = owner.post(key.path() + "/rotate", "{\"overlap_hours\":1}").is(201);
        OwnKey second = OwnKey.of(product.url(), shown);
        assertThat(second.id()).isEqualTo(key.id());
        key.bearer().get(PDUS).is(200);
        second.bearer().get(PDUS).is(200);
        assertThat(owner.get(key.path()).text("/status")).isEqualTo("rotating");

        Answer last = owner.post(key.path() + "/regenerate", "{\"overlap_hours\":0}").is(201);

        OwnKey third = OwnKey.of(product.url(), last);
        key.bearer().get(PDUS).isProblem(401, "invalid-token");
        second.bearer().get(PDUS).isProblem(401, "invalid-token");
        third.bearer().get(PDUS).is(200);
        assertThat(owner.get(key.path()).text("/status")).isEqualTo("active");
        owner.post(key.path() + "/rotate", "{\"overlap_hours\":169}")
                .isProblem(422, "validation-failed");
    }

    @Test
    void a_revoked_key_says_so_and_is_listed_still() {
        OwnKey key = OwnKey.make(owner, "\"power:read\"");
        key.bearer().get(PDUS).is(200);
        JsonNode used = owner.get("/api/v1/account/uc-api-keys").is(200).body().at("/api_keys/0");
        assertThat(Instant.parse(used.path("last_used").asString()))
                .isAfter(Instant.parse(used.path("created_at").asString()));
        assertThat(used.path("last_used_ip").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        owner.delete(key.path()).is(200);
        key.bearer().get(PDUS).isProblem(401, "key-revoked");
        JsonNode listed = owner.get(KEYS).is(200).body().at("/api_keys/0");
        assertThat(listed.path("status").asString()).isEqualTo("revoked");
        assertThat(listed.path("is_active").asBoolean()).isFalse();
        assertThat(listed.path("last4").asString()).isEqualTo(end(key.written()));
        owner.delete(key.path()).is(200);
        owner.post(key.path() + "/rotate", "{}").isProblem(409, "state-moved-on");
    }

    @Test
    void an_expired_key_says_so() {
        ApiKeyText text = ApiKeyText.fresh(new SecureRandom());
        Seals seals = Inside.part(Seals.class);
        String hash = Inside.part(KeyedHash.class).of(KeyProof.PURPOSE, text.unchecked());
        Observes.tell(
                SystemOrganization.ID,
                new CreateApiKey(
                        new UserId(id),
                        text.id(),
                        seals.seal(id, "old"),
                        seals.seal(id, "[]"),
                        new KeyProof(hash, text.last4()),
                        Set.of("power:read"),
                        Set.of(),
                        null,
                        Instant.now().minus(Duration.ofDays(2)),
                        1,
                        1));
        Rest late = Rest.bearer(product.url(), text.written());
        Until.see(() -> owner.get(KEYS).is(200).body().path("total").asInt(), total -> total == 1);
        late.get(PDUS).isProblem(401, "key-expired");
        assertThat(owner.get(KEYS).body().at("/api_keys/0/status").asString()).isEqualTo("expired");
        OwnKey.make(owner, "\"power:read\"").bearer().get(PDUS).is(200);
    }

    @Test
    void who_is_suspended_is_out_with_every_key() {
        OwnKey key = OwnKey.make(owner, "\"power:read\"");
        key.header().get(PDUS).is(200);
        product.robot().post(one(id) + "/suspend", "{\"reason\":\"left\"}").is(200);
        key.header().get(PDUS).isProblem(403, "account-suspended");
        product.robot().post(one(id) + "/activate", "{}").is(200);
        Until.see(() -> key.header().get(PDUS).status(), status -> status == 200);
        product.robot().delete(one(id)).is(200);
        Until.see(() -> key.header().get(PDUS).status(), status -> status == 403);
    }

    @Test
    void a_secret_is_shown_once() {
        String repeated = UUID.randomUUID().toString();
        String body = wish("\"power:read\"", "");
        OwnKey key = OwnKey.of(product.url(), owner.post(KEYS, body, "Idempotency-Key", repeated));
        owner.post(KEYS, body, "Idempotency-Key", repeated).isProblem(409, "secret-already-shown");
        assertThat(owner.get(KEYS).is(200).http().body()).doesNotContain(key.written());
        assertThat(owner.get(KEYS).body().path("total").asInt()).isEqualTo(1);
    }

    /// One after the other, as the trial has but one.
    private static OwnKey swap(Rest owner, OwnKey before, String scopes) {
        owner.delete(before.path()).is(200);
        return OwnKey.make(owner, scopes);
    }

    private static String end(String written) {
        return written.substring(written.length() - 4);
    }
}
