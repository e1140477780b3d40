package com.opscenter.flow;

import static com.opscenter.flow.OwnKey.KEYS;
import static com.opscenter.flow.OwnKey.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a key may do with keys: with itself what its scopes say, with others nothing.
class KeysAmongThemselvesIT {

    private static final String ME = "/api/v1/auth/me";
    private static final String PDUS = "/api/v1/power/pdus";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final String name = OwnPeople.name();
    private final String id = people.create(name, "developer");
    private final Rest owner = people.signIn(name).rest();

    /// The trial has but one.
    @BeforeEach
    void may_have_several() {
        product.robot().put(OwnPeople.one(id), "{\"tier\":\"starter\"}").is(200);
    }

    @Test
    void a_key_makes_none_whatever_it_is_for() {
        OwnKey maker = OwnKey.make(owner, "\"api_keys:write\",\"power:read\"");
        for (String wanted :
                new String[] {wish("\"power:read\"", ""), wish("\"api_keys:write\"", "")}) {
            maker.bearer().post(KEYS, wanted).isProblem(403, "insufficient-scope");
            Answer dry = maker.bearer().post(KEYS + "?dry_run=true", wanted);
            dry.isProblem(403, "insufficient-scope");
        }
        assertThat(owner.get(KEYS).is(200).body().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void a_key_neither_renews_nor_changes_nor_revokes_another_of_its_owner() {
        OwnKey other = OwnKey.make(owner, "\"power:read\"");
        OwnKey key = OwnKey.make(owner, "\"api_keys:write\",\"api_keys:delete\"");
        key.bearer()
                .post(other.path() + "/rotate", "{\"overlap_hours\":0}")
                .isProblem(403, "insufficient-scope");
        key.bearer().put(other.path(), "{\"ip_allow\":[]}").isProblem(403, "insufficient-scope");
        key.bearer().delete(other.path()).isProblem(403, "insufficient-scope");
        other.bearer().get(PDUS).is(200);

        Answer shown = key.bearer().post(key.path() + "/rotate", "{\"overlap_hours\":0}").is(201);
        OwnKey renewed = OwnKey.of(product.url(), shown);
        key.bearer().get(ME).isProblem(401, "invalid-token");
        renewed.bearer().put(renewed.path(), "{\"name\":\"itself\"}").is(200);
        renewed.bearer().delete(renewed.path()).is(200);
        renewed.bearer().get(ME).isProblem(401, "key-revoked");
    }

    @Test
    void no_key_administers_those_of_others() {
        OwnKey key = OwnKey.make(owner, "\"power:read\"");
        OwnKey admins = OwnKey.make(product.robot(), "\"api_keys:read\",\"api_keys:delete\"");
        String revoke = "/api/v1/admin/api-keys/" + key.id() + "/revoke";
        admins.bearer().post(revoke, "{}").isProblem(403, "insufficient-scope");
        key.bearer().get(PDUS).is(200);
        product.robot().delete(admins.path()).is(200);
    }

    @Test
    void a_key_of_an_organization_sees_the_others_of_its_owner_there_alone() {
        OwnTeam team = OwnTeam.found(people);
        String inside = ",\"org_id\":\"%s\"".formatted(team.id());
        OwnKey key = OwnKey.of(team.owner(), wish("\"api_keys:read\"", inside));
        JsonNode listed = key.bearer().get(KEYS).is(200).body();
        assertThat(listed.path("total").asInt()).isEqualTo(1);
        assertThat(listed.at("/api_keys/0/key_id").asString()).isEqualTo(key.id());
        for (String unbound : new String[] {"account:read", "account:write", "scim:write"}) {
            Answer refused =
                    team.owner()
                            .post(KEYS, wish("\"" + unbound + "\"", inside))
                            .isProblem(422, "validation-failed");
            assertThat(refused.text("/errors/0/field")).isEqualTo("permissions[0]");
        }
    }

    @Test
    void a_change_leaves_what_it_does_not_name() {
        OwnKey key = OwnKey.of(owner, wish("\"power:read\"", ",\"ip_allow\":[\"192.0.2.0/24\"]"));
        owner.put(key.path(), "{\"name\":\"renamed\"}").is(200);
        JsonNode seen = owner.get(key.path()).is(200).body();
        assertThat(seen.path("key_name").asString()).isEqualTo("renamed");
        assertThat(seen.path("ip_allow").toString()).isEqualTo("[\"192.0.2.0/24\"]");
        key.bearer().get(PDUS).isProblem(403, "ip-not-allowed");
    }

    @Test
    void that_a_right_secret_came_from_elsewhere_is_history() {
        OwnKey key = OwnKey.of(owner, wish("\"power:read\"", ",\"ip_allow\":[\"192.0.2.0/24\"]"));
        key.bearer().get(PDUS).isProblem(403, "ip-not-allowed");
        assertThat(owner.get(key.path()).body().path("last_used").isNull()).isTrue();
        String asked = "/api/v1/audit/events?actor=" + key.id();
        Until.see(
                () -> product.robot().get(asked).http().body(),
                told -> told.contains("ip-not-allowed"));
    }

    @Test
    void a_new_secret_asks_for_a_fresh_proof_and_a_key_for_the_permission_by_name() {
        Rest stale = people.bearer(id, Duration.ofMinutes(10));
        stale.post(KEYS, wish("\"power:read\"", "")).isProblem(401, "step-up-required");
        OwnKey whole = OwnKey.make(product.robot(), "\"api_keys:*\"");
        String rotate = whole.path() + "/rotate";
        whole.bearer().post(rotate, "{}").isProblem(401, "step-up-required");
        whole.bearer().post(rotate + "?dry_run=true", "{}").is(200);
        whole.bearer().put(whole.path(), "{\"name\":\"renamed\"}").is(200);
        assertThat(whole.bearer().get(whole.path()).text("/key_name")).isEqualTo("renamed");
        whole.bearer().delete(whole.path()).is(200);
        OwnKey named = OwnKey.make(owner, "\"api_keys:write\"");
        named.bearer().post(named.path() + "/rotate", "{}").is(201);
    }

    @Test
    void a_key_comes_from_its_addresses_alone() {
        String elsewhere = ",\"ip_allow\":[\"192.0.2.77/24\",\"2001:db8::/32\"]";
        OwnKey key = OwnKey.of(owner, wish("\"power:read\"", elsewhere));
        key.bearer().get(PDUS).isProblem(403, "ip-not-allowed");
        // A proxy on this machine is believed, but not what its client says of others before.
        key.bearer().get(PDUS, "X-Forwarded-For", "192.0.2.5").is(200);
        key.bearer()
                .get(PDUS, "X-Forwarded-For", "192.0.2.5, 203.0.113.5")
                .isProblem(403, "ip-not-allowed");
        assertThat(owner.get(key.path()).body().path("ip_allow").toString())
                .isEqualTo("[\"192.0.2.0/24\",\"2001:db8::/32\"]");
        owner.put(key.path(), "{\"ip_allow\":[\"127.0.0.0/8\",\"::1\"]}").is(200);
        key.bearer().get(PDUS).is(200);
    }

    @Test
    void a_service_asks_whether_a_key_is_good() {
        OwnKey key = OwnKey.make(owner, "\"power:read\",\"llm:inference\"");
        String body = "{\"key\":\"%s\"}".formatted(key.written());
        String validate = "/api/v1/auth/validate-key";
        JsonNode valid = product.robot().post(validate, body).is(200).body();
        assertThat(valid.path("valid").asBoolean()).isTrue();
        assertThat(valid.at("/user/id").asString()).isEqualTo(id);
        assertThat(valid.at("/user/permissions").toString())
                .isEqualTo("[\"llm:inference\",\"power:read\"]");
        assertThat(valid.at("/user/subscription_tier").asString()).isEqualTo("starter");
        assertThat(valid.at("/user/organization/id").asString()).isNotEmpty();
        assertThat(owner.post(validate, body).is(200).body().path("valid").asBoolean()).isTrue();
        String another = OwnPeople.name();
        people.create(another, "developer");
        Rest stranger = people.signIn(another).rest();
        assertThat(stranger.post(validate, body).is(200).body().path("valid").asBoolean())
                .isFalse();
        product.robot().post(validate, "{}").isProblem(422, "validation-failed");
        product.person("viewer").rest().post(validate, body).isProblem(403, "forbidden");
        owner.delete(key.path()).is(200);
        assertThat(product.robot().post(validate, body).is(200).body().path("valid").asBoolean())
                .isFalse();
    }
}
