package com.opscenter.flow;

import static com.opscenter.flow.Scim.GROUPS;
import static com.opscenter.flow.Scim.USERS;
import static com.opscenter.flow.Scim.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Who comes in where directories do, and how far.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScimDoorIT {

    private static final String OFF = "{\"op\":\"replace\",\"value\":{\"active\":false}}";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Scim scim = Scim.open(people);

    @AfterAll
    void leave() {
        scim.close();
    }

    @Test
    void a_moderators_key_creates_and_changes_and_parts_with_nobody() {
        Scim moderator = Scim.open(people, "moderator", OwnKey.wish("\"scim:write\"", ""));
        String id = moderator.create(OwnPeople.name());
        moderator.patch(one(id), OFF).is(200);
        refused(moderator.send("DELETE", one(id), ""), 403, "");
        refused(moderator.patch(one(scim.owner()), OFF), 403, "");
        moderator.close();
        scim.send("DELETE", one(id), "").is(204);
    }

    @Test
    void people_prove_again_who_they_are_before_they_delete() {
        String id = scim.create(OwnPeople.name());
        Rest longAgo = people.bearer(scim.owner(), Duration.ofMinutes(6));
        longAgo.get(one(id)).is(200);
        refused(longAgo.delete(one(id)), 401, "");
        people.bearer(scim.owner()).delete(one(id)).is(204);
    }

    @Test
    void whoever_is_kept_out_keeps_the_directory_out() {
        Scim other = Scim.open(people);
        other.rest().get(USERS + "?count=0").is(200);
        product.robot()
                .post(OwnPeople.one(other.owner()) + "/suspend", "{\"reason\":\"left\"}")
                .is(200);
        assertThat(
                        Until.see(
                                        () -> other.rest().get(USERS + "?count=0"),
                                        answer -> answer.status() != 200)
                                .status())
                .isIn(401, 403);
        other.close();
    }

    @Test
    void a_revoked_key_opens_nothing() {
        Scim other = Scim.open(people);
        people.bearer(other.owner()).delete(other.key().path()).is(200);
        refused(other.get(USERS), 401, "");
        other.close();
    }

    @Test
    void a_service_account_owns_groups_and_is_in_none() {
        OwnKey key = OwnKey.of(product.robot(), OwnKey.wish("\"scim:write\"", ""));
        Rest machine = Scim.with(key);
        String body = "{\"displayName\":\"Group %s\"}".formatted(UUID.randomUUID());
        String group = machine.post(GROUPS, body).is(201).text("/id");
        assertThat(members(group)).isEmpty();
        machine.delete(GROUPS + "/" + group).is(204);
        product.robot().delete(key.path()).is(200);
    }

    /// Whichever way the path is written, no other key opens it.
    @Test
    void another_spelling_of_the_path_is_no_way_around_the_scope() {
        Scim other = Scim.open(people, OwnKey.wish("\"users:write\",\"users:read\"", ""));
        for (String path : List.of("/%73cim/v2/Users", "/scim/v2/%55sers", "/scim/v2/./Users")) {
            assertThat(other.rest().get(path).status()).as(path).isBetween(400, 404);
        }
        other.close();
    }

    @Test
    void only_teams_are_groups() {
        String own = people.bearer(scim.owner()).get("/api/v1/auth/me").is(200).text("/org/id");
        String add = "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Mine\"}";
        for (String id : List.of(own, product.organization())) {
            refused(scim.patch(GROUPS + "/" + id, add), 404, "");
            refused(scim.send("DELETE", GROUPS + "/" + id, ""), 404, "");
        }
    }

    @Test
    void who_is_more_than_a_member_goes_by_name_alone() {
        String ada = scim.create(OwnPeople.name());
        String body =
                "{\"displayName\":\"Group %s\",\"members\":[{\"value\":\"%s\"}]}"
                        .formatted(UUID.randomUUID(), ada);
        String group = scim.send("POST", GROUPS, body).is(201).text("/id");
        product.robot()
                .put(
                        "/api/v1/organizations/" + group + "/members/" + ada + "/role",
                        "{\"role\":\"admin\"}")
                .is(200);
        scim.patch(GROUPS + "/" + group, "{\"op\":\"replace\",\"path\":\"members\",\"value\":[]}")
                .is(204);
        assertThat(members(group)).contains(ada);
        scim.patch(
                        GROUPS + "/" + group,
                        "{\"op\":\"remove\",\"path\":\"members[value eq \\\"%s\\\"]\"}"
                                .formatted(ada))
                .is(204);
        assertThat(members(group)).doesNotContain(ada);
        scim.send("DELETE", GROUPS + "/" + group, "").is(204);
        scim.send("DELETE", one(ada), "").is(204);
    }

    @Test
    void an_old_version_is_told_before_an_unknown_member() {
        String body = "{\"displayName\":\"Group %s\"}".formatted(UUID.randomUUID());
        String group = GROUPS + "/" + scim.send("POST", GROUPS, body).is(201).text("/id");
        String stranger = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"none\"}]}";
        refused(scim.patch(group, stranger, "If-Match", "W/\"0\""), 412, "");
        refused(scim.patch(group, stranger), 400, "invalidValue");
        scim.send("DELETE", group, "").is(204);
    }

    @Test
    void mistakes_are_told_in_the_words_that_were_sent() {
        Answer answer =
                scim.send("POST", USERS, "{\"userName\":\"a\",\"emails\":[\"a@b.example\"]}");
        refused(answer, 400, "invalidValue");
        assertThat(answer.text("/detail")).startsWith("userName:");
    }

    private List<String> members(String group) {
        JsonNode members = scim.get(GROUPS + "/" + group).is(200).body().path("members");
        return members.valueStream().map(one -> one.path("value").asString()).toList();
    }

    private static String one(String id) {
        return USERS + "/" + id;
    }
}
