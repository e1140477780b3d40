package com.opscenter.flow;

import static com.opscenter.flow.Scim.GROUPS;
import static com.opscenter.flow.Scim.USERS;
import static com.opscenter.flow.Scim.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Teams as directories keep them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScimGroupsIT {

    private final Product product = Product.shared();
    private final Scim scim = Scim.open(new OwnPeople(product));
    private final List<String> made = new ArrayList<>();
    private final String name = "Engines " + UUID.randomUUID();

    @AfterAll
    void leave() {
        made.forEach(id -> scim.send("DELETE", USERS + "/" + id, "").is(204));
        scim.close();
    }

    @Test
    void entra_fills_a_group_and_empties_it() {
        String ada = somebody();
        String grace = somebody();
        String id = group(name, "");
        assertThat(members(id)).hasSize(1);
        scim.patch(
                        one(id),
                        """
                        {"op":"Add","path":"members","value":[{"value":"%s"},{"value":"%s"}]}
                        """
                                .formatted(ada, grace))
                .is(204);
        assertThat(members(id)).contains(ada, grace);
        assertThat(find("displayName eq \"" + name.toUpperCase(Locale.ROOT) + "\""))
                .containsExactly(id);
        assertThat(find("members eq \"" + ada + "\"")).containsExactly(id);
        assertThat(scim.get(USERS + "/" + ada).is(200).text("/groups/0/value")).isEqualTo(id);
        assertThat(scim.get(one(id) + "?excludedAttributes=members").is(200).body().has("members"))
                .isFalse();
        scim.patch(
                        one(id),
                        "{\"op\":\"Remove\",\"path\":\"members[value eq \\\"" + ada + "\\\"]\"}")
                .is(204);
        assertThat(members(id)).contains(grace).doesNotContain(ada);
        scim.send("DELETE", one(id), "").is(204);
        refused(scim.get(one(id)), 404, "");
    }

    @Test
    void okta_pushes_a_group() {
        String ada = somebody();
        String id =
                group(
                        name + " of Okta",
                        ",\"externalId\":\"g-"
                                + name
                                + "\",\"members\":[{\"value\":\""
                                + ada
                                + "\"}]");
        assertThat(members(id)).contains(ada);
        assertThat(find("externalId eq \"g-" + name + "\"")).containsExactly(id);
        String other = name + " renamed";
        scim.patch(
                        one(id),
                        "{\"op\":\"replace\",\"value\":{\"id\":\"%s\",\"displayName\":\"%s\"}}"
                                .formatted(id, other))
                .is(204);
        Answer put =
                scim.send(
                                "PUT",
                                one(id),
                                "{\"displayName\":\"%s\",\"members\":[]}".formatted(other))
                        .is(200);
        assertThat(put.text("/displayName")).isEqualTo(other);
        assertThat(put.body().has("externalId")).isFalse();
        assertThat(put.body().path("members")).hasSize(1);
        scim.send("DELETE", one(id), "").is(204);
    }

    @Test
    void what_cannot_be_done_is_not_done_by_half() {
        String ada = somebody();
        String id = group(name + " whole", "");
        String owner = members(id).getFirst();
        refused(scim.send("POST", GROUPS, body(name + " WHOLE", "")), 409, "uniqueness");
        refused(scim.send("POST", GROUPS, "{}"), 400, "invalidValue");
        refused(
                scim.patch(
                        one(id),
                        """
                        {"op":"add","path":"members","value":[{"value":"%s"}]},
                        {"op":"remove","path":"members[value eq \\"%s\\"]"}
                        """
                                .formatted(ada, owner)),
                409,
                "");
        refused(
                scim.patch(
                        one(id),
                        """
                        {"op":"add","path":"members","value":[{"value":"%s"},{"value":"none"}]}
                        """
                                .formatted(ada)),
                400,
                "invalidValue");
        assertThat(members(id)).containsExactly(owner);
        String seen = scim.get(one(id)).is(200).header("ETag").orElseThrow();
        String add =
                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + ada + "\"}]}";
        scim.patch(one(id), add, "If-Match", seen).is(204);
        refused(scim.patch(one(id), add, "If-Match", seen), 412, "");
        refused(
                scim.get(GROUPS + "?filter=" + encoded("displayName co \"x\"")),
                400,
                "invalidFilter");
        refused(scim.get(one("00000000-0000-0000-0000-000000000000")), 404, "");
        scim.send("DELETE", one(id), "").is(204);
    }

    @Test
    void no_key_for_one_organization_is_made_for_this_door() {
        String id = group(name + " bound", "");
        String wish = OwnKey.wish("\"scim:write\"", ",\"org_id\":\"" + id + "\"");
        product.robot().post("/api/v1/account/api-keys", wish).isProblem(422, "validation-failed");
        scim.send("DELETE", one(id), "").is(204);
    }

    private String somebody() {
        String id = scim.create(OwnPeople.name());
        made.add(id);
        return id;
    }

    private String group(String called, String more) {
        return scim.send("POST", GROUPS, body(called, more)).is(201).text("/id");
    }

    private static String body(String called, String more) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"%s\"%s}"
                .formatted(called, more);
    }

    private static String one(String id) {
        return GROUPS + "/" + id;
    }

    private List<String> members(String id) {
        return ids(scim.get(one(id)).is(200).body().path("members"), "value");
    }

    private List<String> find(String filter) {
        return ids(
                scim.get(GROUPS + "?filter=" + encoded(filter)).is(200).body().path("Resources"),
                "id");
    }

    private static List<String> ids(JsonNode list, String member) {
        return list.valueStream().map(one -> one.path(member).asString()).toList();
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
