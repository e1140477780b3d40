package com.opscenter.flow;

import static com.opscenter.flow.OwnKey.KEYS;
import static com.opscenter.flow.OwnKey.wish;
import static com.opscenter.flow.OwnPeople.one;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Callers;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Keys that act for one organization, keys of others, and what ends with a key.
class KeysOfOthersIT {

    private static final String ME = "/api/v1/auth/me";
    private static final String ADMIN = "/api/v1/admin/api-keys";
    private static final String NAMED = "X-Organization-Id";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final String name = OwnPeople.name();
    private final String id = people.create(name, "developer");
    private final Person person = people.signIn(name);

    @Test
    void a_key_of_an_organization_reaches_that_one_alone() {
        OwnTeam team = OwnTeam.found(people);
        OwnKey key = OwnKey.of(team.owner(), inside(team, "\"organizations:read\",\"power:read\""));
        JsonNode me = key.bearer().get(ME).is(200).body();
        assertThat(me.at("/org/id").asString()).isEqualTo(team.id());
        assertThat(me.path("organizations")).hasSize(1);
        assertThat(me.path("scope").asString()).isEqualTo("own");
        key.bearer().get(team.path()).is(200);
        key.bearer().get(ME, NAMED, product.organization()).isProblem(404, "not-found");
        key.bearer()
                .get("/api/v1/organizations/" + product.organization())
                .isProblem(404, "not-found");
        assertThat(key.bearer().get("/api/v1/power/pdus").is(200).body().path("items")).isEmpty();

        JsonNode listed = team.owner().get(team.path() + "/api-keys").is(200).body();
        assertThat(listed.at("/api_keys/0/key_id").asString()).isEqualTo(key.id());
        assertThat(listed.toString()).doesNotContain(key.written());
        team.owner().delete(team.path() + "/api-keys/" + key.id()).is(200);
        key.bearer().get(ME).isProblem(401, "key-revoked");
    }

    @Test
    void only_who_manages_its_keys_makes_one_for_an_organization() {
        OwnTeam team = OwnTeam.found(people);
        Rest outsider = person.rest();
        outsider.post(KEYS, inside(team, "\"power:read\"")).isProblem(404, "not-found");
        outsider.get(team.path() + "/api-keys").isProblem(404, "not-found");
        String joining = "{\"user_id\":\"%s\",\"role\":\"member\"}".formatted(id);
        product.robot().post(team.path() + "/members", joining).is(200);
        Until.see(() -> outsider.get(team.path()).status(), status -> status == 200);
        outsider.post(KEYS, inside(team, "\"power:read\"")).isProblem(403, "forbidden");
    }

    @Test
    void who_is_no_administrator_of_it_any_more_renews_no_key_of_an_organization() {
        OwnTeam team = OwnTeam.found(people);
        Rest rest = person.rest();
        String members = team.path() + "/members";
        product.robot()
                .post(members, "{\"user_id\":\"%s\",\"role\":\"admin\"}".formatted(id))
                .is(200);
        Until.see(() -> rest.get(team.path()).status(), status -> status == 200);
        OwnKey key = OwnKey.of(rest, inside(team, "\"power:read\""));
        product.robot().put(members + "/" + id + "/role", "{\"role\":\"member\"}").is(200);
        Until.see(
                () -> rest.put(key.path(), "{\"name\":\"mine\"}").status(),
                status -> status == 403);
        rest.post(key.path() + "/rotate", "{}").isProblem(403, "forbidden");
        key.bearer().get(ME).is(200);
        product.robot().delete(members + "/" + id).is(200);
        Until.see(() -> key.bearer().get(ME).status(), status -> status == 403);
    }

    @Test
    void an_administrators_key_for_one_organization_is_no_administrator_elsewhere() {
        String admin = OwnPeople.name();
        String adminId = people.create(admin, "admin");
        Rest rest = people.signIn(admin).rest();
        String team =
                rest.post("/api/v1/organizations", "{\"name\":\"Team of %s\"}".formatted(admin))
                        .is(201)
                        .text("/id");
        Until.see(
                () -> rest.get("/api/v1/organizations/" + team + "/members").status(),
                status -> status == 200);
        OwnKey key =
                OwnKey.of(
                        rest,
                        wish(
                                "\"users:read\",\"organizations:read\"",
                                ",\"org_id\":\"%s\"".formatted(team)));
        key.bearer().get("/api/v1/organizations/" + team).is(200);
        key.bearer().get("/api/v1/admin/users").isProblem(403, "forbidden");
        key.bearer()
                .get("/api/v1/organizations/" + product.organization())
                .isProblem(404, "not-found");
        product.robot().delete(one(adminId) + "/roles/admin").is(200);
    }

    @Test
    void who_looks_after_the_platform_sees_and_revokes_all() {
        OwnKey key = OwnKey.make(person.rest(), "\"power:read\"");
        person.rest().get(ADMIN).isProblem(403, "forbidden");
        Answer page = product.robot().get(ADMIN + "?limit=1").is(200);
        assertThat(page.text("/items/0/key_id")).isEqualTo(key.id());
        assertThat(page.text("/items/0/user_name")).isEqualTo(name);
        product.robot().get(ADMIN + "?limit=1&cursor=" + page.text("/nextCursor")).is(200);
        Answer dry = product.robot().post(ADMIN + "/" + key.id() + "/revoke?dry_run=true", "{}");
        assertThat(dry.is(200).body().path("accepted").asBoolean()).isTrue();
        key.bearer().get(ME).is(200);
        product.robot().post(ADMIN + "/" + key.id() + "/revoke", "{}").is(200);
        key.bearer().get(ME).isProblem(401, "key-revoked");
        product.robot().post(ADMIN + "/none/revoke", "{}").isProblem(404, "not-found");
    }

    @Test
    void a_key_of_somebody_else_is_not_there() {
        OwnKey key = OwnKey.make(person.rest(), "\"power:read\"");
        String another = OwnPeople.name();
        people.create(another, "viewer");
        Rest other = people.signIn(another).rest();
        other.get(key.path()).isProblem(404, "not-found");
        other.put(key.path(), "{\"name\":\"mine\"}").isProblem(404, "not-found");
        other.post(key.path() + "/rotate", "{}").isProblem(404, "not-found");
        other.delete(key.path()).isProblem(404, "not-found");
        key.bearer().get(ME).is(200);
    }

    @Test
    void what_listens_with_a_key_ends_with_it() {
        OwnKey key = OwnKey.make(person.rest(), "\"power:read\"");
        String org = key.bearer().get(ME).is(200).text("/org/id");
        String topic = "/topic/" + org + ".power";
        String url = product.url();
        try (Live bearer = Live.open(url, List.of(), "Authorization:Bearer " + key.written());
                Live header = Live.open(url, List.of(), "X-API-Key:" + key.written());
                EventFeed feed = EventFeed.open(key.header(), org + ".power")) {
            bearer.hear(topic).next(frame -> frame.destination().equals(topic));
            header.hear(topic).next(frame -> frame.destination().equals(topic));
            feed.next(event -> event.name().equals(org + ".power"));

            person.rest().delete(key.path()).is(200);

            for (Live live : List.of(bearer, header)) {
                assertThat(live.next(frame -> frame.command().equals("ERROR")).headers())
                        .containsEntry("message", "unauthenticated");
            }
            assertThat(feed.next(EventFeed.END::equals)).isEqualTo(EventFeed.END);
        }
        try (Live late = Live.open(url, List.of(), "X-API-Key:" + key.written())) {
            assertThat(late.next(_ -> true).headers()).containsEntry("message", "key-revoked");
        }
    }

    @Test
    void what_goes_on_by_a_key_goes_as_far_as_the_key_and_no_longer() {
        OwnKey key = OwnKey.make(person.rest(), "\"power:read\"");
        String org = key.bearer().get(ME).is(200).text("/org/id");
        Callers callers = Inside.part(Callers.class);
        Actor actor = new Actor(Actor.Type.API_KEY, key.id());
        assertThat(callers.ofActor(actor, org))
                .get()
                .satisfies(caller ->
                        assertThat(caller.permissions())
                                .extracting(Object::toString)
                                .containsExactly("power:read"));
        person.rest().delete(key.path()).is(200);
        assertThat(callers.ofActor(actor, org)).isEmpty();
    }

    @Test
    void the_history_names_the_key_and_whose_it_is() {
        OwnKey key = OwnKey.make(person.rest(), "\"account:write\"");
        key.bearer().put("/api/v1/account/preferences", "{\"density\":\"compact\"}").is(200);
        String told = product.robot().get("/api/v1/audit/events?actor=" + key.id()).http().body();
        assertThat(told).contains("key CI of " + name, "identity.PreferencesChosen");
    }

    private static String inside(OwnTeam team, String scopes) {
        return wish(scopes, ",\"org_id\":\"%s\"".formatted(team.id()));
    }
}
