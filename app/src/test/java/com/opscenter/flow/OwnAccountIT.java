package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What somebody sees and does of themselves: names, history, a copy of their data.
class OwnAccountIT {

    private static final String PROFILE = "/api/v1/account/profile";
    private static final String ACTIVITY = "/api/v1/account/activity";
    private static final String EXPORT = "/api/v1/account/export";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final String name = OwnPeople.name();
    private String id = "";

    @BeforeEach
    void create() {
        id = people.create(name, "viewer");
    }

    @AfterEach
    void delete() {
        product.robot().delete(OwnPeople.one(id));
    }

    @Test
    void one_is_called_as_one_wants_and_signs_in_as_before() {
        Rest own = people.signIn(name).rest();
        Answer before = own.get(PROFILE).is(200);
        assertThat(before.text("/username")).isEqualTo(name);
        Answer changed =
                own.put(
                                PROFILE,
                                "{\"firstName\":\" Ada \",\"lastName\":\"Byron\"}",
                                "If-Match",
                                before.header("ETag").orElseThrow())
                        .is(200);
        assertThat(changed.text("/firstName")).isEqualTo("Ada");
        assertThat(own.get(PROFILE).is(200).body()).isEqualTo(changed.body());
        Until.see(() -> own.get("/api/v1/auth/me").is(200).text("/lastName"), "Byron"::equals);
        assertThat(product.robot().get(OwnPeople.one(id)).is(200).text("/lastName"))
                .isEqualTo("Byron");

        own.put(PROFILE, "{\"firstName\":\"Eve\"}").is(200);
        Answer both = own.put(PROFILE, "{\"lastName\":\"King\"}").is(200);
        assertThat(both.text("/firstName") + " " + both.text("/lastName")).isEqualTo("Eve King");
        own.put(PROFILE, "{\"firstName\":\"Ada\",\"lastName\":\"Byron\"}").is(200);
        own.put(PROFILE, "{\"firstName\":\"Eve\"}", "If-Match", "\"0\"").is(412);
        Answer moved = own.put(PROFILE, "{\"email\":\"elsewhere@example.com\"}");
        assertThat(moved.isProblem(422, "validation-failed").text("/errors/0/field"))
                .isEqualTo("email");
        own.put(PROFILE, "{\"username\":\"other\"}").isProblem(422, "username-immutable");
        own.put(PROFILE, "{\"firstName\":\"" + "x".repeat(256) + "\"}")
                .isProblem(422, "validation-failed");
        own.put(PROFILE + "?dry_run=true", "{\"firstName\":\"Eve\"}").is(200);
        assertThat(own.get(PROFILE).is(200).text("/firstName")).isEqualTo("Ada");
        people.signIn(name).rest().get(PROFILE).is(200);
    }

    @Test
    void a_key_reads_and_changes_what_it_is_for_and_a_machine_is_no_person() {
        Rest own = people.signIn(name).rest();
        OwnKey reads = OwnKey.make(own, "\"account:read\"");
        reads.bearer().get(PROFILE).is(200);
        reads.bearer().get(ACTIVITY).is(200);
        reads.bearer().put(PROFILE, "{}").isProblem(403, "insufficient-scope");
        own.delete(reads.path()).is(200);
        OwnKey writes = OwnKey.make(own, "\"account:write\"");
        writes.bearer().put(PROFILE, "{\"firstName\":\"Ada\"}").is(200);
        writes.bearer().get(PROFILE).isProblem(403, "insufficient-scope");
        writes.bearer().post(EXPORT, "{}").isProblem(403, "forbidden");
        own.delete(writes.path()).is(200);
        OwnKey neither = OwnKey.make(own, "\"api_keys:read\"");
        neither.bearer().get(ACTIVITY).isProblem(403, "insufficient-scope");
        product.robot().get(PROFILE).isProblem(404, "not-found");
        product.robot().put(PROFILE, "{\"firstName\":\"Ada\"}").isProblem(404, "not-found");
        product.robot().post(EXPORT, "{}").isProblem(403, "forbidden");
        product.robot().get(ACTIVITY).is(200);
    }

    @Test
    void one_sees_what_happened_to_oneself_but_not_from_where_others_did_it() {
        Rest admin = product.person("admin").rest();
        admin.post(OwnPeople.one(id) + "/suspend", "{\"reason\":\"rumour\"}").is(200);
        admin.post(OwnPeople.one(id) + "/activate", "{}").is(200);
        Rest own = people.signIn(name).rest();
        JsonNode suspended =
                Until.see(
                        () -> event(own.get(ACTIVITY).is(200), "identity.UserSuspended"),
                        found -> !found.isMissingNode());
        assertThat(suspended.at("/actor/name").asString()).isEqualTo("admin");
        assertThat(suspended.at("/actor/ip").isNull()).isTrue();
        assertThat(suspended.at("/reason").isNull()).isTrue();
        JsonNode seen =
                event(admin.get(OwnPeople.one(id) + "/activity").is(200), "identity.UserSuspended");
        assertThat(seen.at("/actor/ip").asString()).isEqualTo("127.0.0.1");
        assertThat(seen.at("/reason").asString()).isEqualTo("rumour");
        JsonNode opened = event(own.get(ACTIVITY).is(200), "identity.SessionOpened");
        assertThat(opened.at("/actor/ip").asString()).isEqualTo("127.0.0.1");

        Answer first = own.get(ACTIVITY + "?limit=1").is(200);
        assertThat(first.body().path("items")).hasSize(1);
        Answer second = own.get(ACTIVITY + "?limit=1&cursor=" + first.text("/nextCursor")).is(200);
        assertThat(second.text("/items/0/id")).isNotEqualTo(first.text("/items/0/id"));
        own.get(ACTIVITY + "?limit=501").isProblem(422, "validation-failed");
        own.get(ACTIVITY + "?cursor=nonsense").isProblem(422, "validation-failed");
        new Rest(product.url(), List.of()).get(ACTIVITY).isProblem(401, "unauthenticated");
    }

    @Test
    void one_takes_a_copy_of_what_is_kept_and_nobody_else_does() {
        Rest own = people.signIn(name).rest();
        assertThat(
                        own.post(EXPORT + "?dry_run=true", "{}")
                                .is(200)
                                .body()
                                .path("dry_run")
                                .asBoolean())
                .isTrue();
        Answer asked = own.post(EXPORT, "{}").is(202);
        String job = asked.text("/id");
        assertThat(asked.header("Location")).contains("/api/v1/jobs/" + job);
        Until.see(() -> own.get("/api/v1/jobs/" + job).is(200).text("/status"), "done"::equals);
        String file = EXPORT + "/" + job;
        Answer taken = own.get(file).is(200);
        assertThat(taken.header("Content-Disposition").orElse("")).startsWith("attachment");
        JsonNode all = JSON.readTree(taken.http().body());
        assertThat(all.at("/profile/0/username").asString()).isEqualTo(name);
        assertThat(all.at("/sessions/0/username").asString()).isEqualTo(name);
        assertThat(all.path("organizations")).isNotEmpty();
        assertThat(all.path("activity")).isNotEmpty();
        assertThat(all.has("api_keys")).isTrue();
        assertThat(all.at("/preferences")).hasSize(1);

        product.person("admin").rest().get(file).isProblem(404, "not-found");
        own.get(EXPORT + "/00000000-0000-4000-8000-000000000000").isProblem(404, "not-found");
        Until.see(
                () -> event(own.get(ACTIVITY).is(200), "identity.OwnDataTaken"),
                found -> !found.isMissingNode());
    }

    @Test
    void whoever_is_kept_out_asks_in_vain() {
        Rest own = people.signIn(name).rest();
        own.get(PROFILE).is(200);
        Rest late = people.bearer(id, Duration.ZERO);
        product.robot().post(OwnPeople.one(id) + "/suspend", "{\"reason\":\"audit\"}").is(200);
        Until.see(
                () -> own.get(PROFILE).status(),
                status -> {
                    assertThat(status).isIn(401, 403);
                    return status == 401;
                });
        assertThat(late.put(PROFILE, "{\"firstName\":\"Eve\"}").status()).isIn(401, 403);
        assertThat(late.post(EXPORT, "{}").status()).isIn(401, 403);
    }

    private static JsonNode event(Answer page, String type) {
        return page.body()
                .path("items")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .findFirst()
                .orElse(page.body().path("nothing"));
    }
}
