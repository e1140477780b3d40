package com.opscenter.flow;

import static com.opscenter.flow.Scim.USERS;
import static com.opscenter.flow.Scim.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// People as directories keep them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScimUsersIT {

    private static final String ENTERPRISE =
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final Product product = Product.shared();
    private final OwnPeople people = new OwnPeople(product);
    private final Scim scim = Scim.open(people);

    @AfterAll
    void leave() {
        scim.close();
    }

    @Test
    void okta_keeps_somebody_from_the_first_day_to_the_last() {
        String name = OwnPeople.name();
        Answer created = scim.send("POST", USERS, Scim.person(name)).is(201);
        String id = created.text("/id");
        assertThat(created.header("Location").orElse("")).endsWith(USERS + "/" + id);
        assertThat(created.header("ETag").orElse("")).isEqualTo(created.text("/meta/version"));
        assertThat(created.text("/externalId")).isEqualTo("ext-" + name);
        assertThat(created.body().path("active").asBoolean()).isTrue();
        JsonNode found = find("userName eq \"" + name.toUpperCase(Locale.ROOT) + "\"");
        assertThat(found.path("id").asString()).isEqualTo(id);
        assertThat(find("externalId eq \"ext-" + name + "\"").path("id").asString()).isEqualTo(id);
        assertThat(
                        find("emails.value eq \"" + name + "@example.com\" and active eq true")
                                .path("id")
                                .asString())
                .isEqualTo(id);
        scim.patch(one(id), "{\"op\":\"replace\",\"value\":{\"active\":false}}").is(200);
        Answer off = product.robot().get(OwnPeople.one(id)).is(200);
        assertThat(off.text("/status")).isEqualTo("suspended");
        assertThat(off.text("/suspension/reason")).isEqualTo("scim");
        scim.patch(one(id), "{\"op\":\"replace\",\"value\":{\"active\":true}}").is(200);
        Answer put =
                scim.send(
                                "PUT",
                                one(id),
                                "{\"userName\":\"%s\",\"name\":{\"givenName\":\"Augusta\"}}"
                                        .formatted(name))
                        .is(200);
        assertThat(put.text("/name/givenName")).isEqualTo("Augusta");
        assertThat(put.body().path("name").has("familyName")).isFalse();
        assertThat(put.body().has("externalId")).isFalse();
        assertThat(put.text("/emails/0/value")).isEqualTo(name + "@example.com");
        scim.send("DELETE", one(id), "").is(204);
        refused(scim.get(one(id)), 404, "");
        assertThat(page("userName eq \"" + name + "\"").path("totalResults").asInt()).isZero();
        String again = scim.create(name);
        assertThat(again).isNotEqualTo(id);
        scim.send("DELETE", one(again), "").is(204);
    }

    /// What they could do here is why it matters that they are out.
    @Test
    void whoever_leaves_is_out_whatever_they_were() {
        String id = scim.create(OwnPeople.name());
        product.robot()
                .post(OwnPeople.one(id) + "/roles/assign", "{\"role\":\"operator\"}")
                .is(200);
        refused(
                scim.patch(
                        one(id),
                        """
                        {"op":"replace","path":"emails[type eq \\"work\\"].value","value":"my@example.com"}
                        """),
                403,
                "");
        scim.patch(one(id), "{\"op\":\"replace\",\"value\":{\"active\":false}}").is(200);
        assertThat(product.robot().get(OwnPeople.one(id)).is(200).text("/status"))
                .isEqualTo("suspended");
        scim.send("DELETE", one(id), "").is(204);
    }

    @Test
    void entra_changes_in_its_own_dialect() {
        String name = OwnPeople.name();
        String id = scim.create(name);
        Answer changed =
                scim.patch(
                                one(id),
                                """
                                {"op":"Replace","path":"active","value":"False"},
                                {"op":"Replace","path":"emails[type eq \\"work\\"].value","value":"b.%1$s@example.com"},
                                {"op":"Add","path":"%2$s:department","value":"Engines"},
                                {"op":"Add","path":"roles[primary eq \\"True\\"].value","value":"viewer"},
                                {"op":"Replace","value":{"name.familyName":"King","title":"Countess"}}
                                """
                                        .formatted(name, ENTERPRISE))
                        .is(200);
        assertThat(changed.body().path("active").asBoolean()).isFalse();
        assertThat(changed.text("/emails/0/value")).isEqualTo("b." + name + "@example.com");
        assertThat(changed.text("/name/familyName")).isEqualTo("King");
        assertThat(changed.text("/title")).isEqualTo("Countess");
        assertThat(changed.body().path(ENTERPRISE).path("department").asString())
                .isEqualTo("Engines");
        assertThat(changed.text("/roles/0/value")).isEqualTo("viewer");
        refused(
                scim.patch(
                        one(id),
                        "{\"op\":\"Add\",\"path\":\"roles\",\"value\":[{\"value\":\"auditor\"}]}"),
                403,
                "");
        Answer few = scim.get(one(id) + "?attributes=userName,name.givenName").is(200);
        assertThat(few.body().propertyNames())
                .containsExactlyInAnyOrder("schemas", "id", "userName", "name");
        scim.send("DELETE", one(id), "").is(204);
    }

    @Test
    void each_mistake_has_its_kind() {
        String name = OwnPeople.name();
        String id = scim.create(name);
        refused(scim.send("POST", USERS, Scim.person(name)), 409, "uniqueness");
        refused(scim.send("POST", USERS, "{\"userName\""), 400, "invalidSyntax");
        refused(scim.send("POST", USERS, "[]"), 400, "invalidSyntax");
        refused(scim.send("POST", USERS, "{}"), 400, "invalidValue");
        refused(scim.get(USERS + "?filter=" + encoded("userName sw \"a\"")), 400, "invalidFilter");
        refused(scim.get(USERS + "?filter=" + encoded("password eq \"a\"")), 400, "sensitive");
        refused(scim.get(USERS + "?count=many"), 400, "invalidValue");
        refused(scim.patch(one(id), "{\"op\":\"remove\"}"), 400, "noTarget");
        refused(scim.patch(one(id), operation("color", "\"red\"")), 400, "invalidPath");
        refused(scim.patch(one(id), operation("id", "\"1\"")), 400, "mutability");
        refused(scim.patch(one(id), operation("userName", "\"other\"")), 400, "mutability");
        refused(scim.patch(one(id), operation("roles", "[\"nothing\"]")), 400, "invalidValue");
        refused(scim.patch(USERS + "/none", operation("title", "\"x\"")), 404, "");
        refused(scim.get("/scim/v2/Nothing"), 404, "");
        refused(scim.get("/scim/v2/Me"), 501, "");
        refused(scim.send("POST", "/scim/v2/Bulk", "{}"), 501, "");
        refused(
                scim.send("POST", USERS + "?dry_run=true", Scim.person(OwnPeople.name())),
                400,
                "invalidValue");
        refused(
                scim.send("POST", USERS, "{\"userName\":\"" + "x".repeat(1 << 20) + "\"}"),
                413,
                "");
        scim.send("DELETE", one(id), "").is(204);
    }

    @Test
    void of_two_who_saw_the_same_version_one_is_too_late() {
        String id = scim.create(OwnPeople.name());
        String seen = scim.get(one(id)).is(200).header("ETag").orElseThrow();
        List<Integer> answers =
                Stream.of("One", "Two")
                        .map(title ->
                                CompletableFuture.supplyAsync(() ->
                                        scim.patch(
                                                        one(id),
                                                        operation("title", '"' + title + '"'),
                                                        "If-Match",
                                                        seen)
                                                .status()))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();
        assertThat(answers).containsExactly(200, 412);
        refused(scim.patch(one(id), operation("title", "\"3\""), "If-Match", seen), 412, "");
        scim.send("DELETE", one(id), "").is(204);
    }

    @Test
    void a_key_is_for_it_by_its_scope_alone() {
        Scim other = Scim.open(people, OwnKey.wish("\"users:write\",\"users:read\"", ""));
        refused(other.rest().get(USERS), 403, "");
        refused(new Rest(product.url(), List.of()).get(USERS), 401, "");
        refused(Rest.bearer(product.url(), "ops_wrong").get(USERS), 401, "");
        refused(product.person("viewer").rest().get(USERS), 403, "");
        scim.rest().get(OwnPeople.USERS).isProblem(403, "insufficient-scope");
        other.close();
    }

    @Test
    void everybody_is_found_page_by_page() {
        Scim many = Scim.open(people);
        Scim others = Scim.open(people);
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            made.add(many.create(OwnPeople.name()));
        }
        Set<String> found = new HashSet<>();
        int total = page(null).path("totalResults").asInt();
        // Some pages, however many people other tests have left.
        int count = Math.min(200, total / 6 + 1);
        for (int start = 1; start <= total; start += count) {
            JsonNode page =
                    scim.get(USERS + "?startIndex=" + start + "&attributes=id&count=" + count)
                            .is(200)
                            .body();
            assertThat(page.path("startIndex").asInt()).isEqualTo(start);
            page.path("Resources").forEach(one -> found.add(one.path("id").asString()));
        }
        assertThat(found).containsAll(made);
        assertThat(scim.get(USERS + "?count=0").is(200).body().path("Resources")).isEmpty();
        JsonNode most = scim.get(USERS + "?count=500").is(200).body();
        assertThat(most.path("itemsPerPage").asInt())
                .isEqualTo(Math.min(200, most.path("totalResults").asInt()));
        made.forEach(id -> others.send("DELETE", one(id), "").is(204));
        many.close();
        others.close();
    }

    @Test
    void nobodys_name_is_in_the_log() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        String name = OwnPeople.name();
        try {
            String id = scim.create(name);
            page("userName eq \"" + name + "\"");
            scim.send("POST", USERS, Scim.person(name)).is(409);
            scim.patch(one(id), operation("roles", "[\"" + name + "\"]")).is(400);
            scim.send("PUT", one(id), "{\"userName\":\"" + name + "\",\"active\":\"" + name + "\"}")
                    .is(400);
            scim.send("POST", USERS, "{\"userName\":\"" + name).is(400);
            scim.send("DELETE", one(id), "").is(204);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).noneMatch(line -> words(line).contains(name));
    }

    /// All that a line of the log may show.
    private static String words(ILoggingEvent line) {
        StringBuilder words = new StringBuilder(line.getFormattedMessage());
        words.append(line.getMDCPropertyMap());
        for (IThrowableProxy why = line.getThrowableProxy(); why != null; why = why.getCause()) {
            words.append(why.getMessage());
        }
        return words.toString();
    }

    @Test
    void what_is_offered_is_told() {
        JsonNode config = scim.get("/scim/v2/ServiceProviderConfig").is(200).body();
        assertThat(config.at("/patch/supported").asBoolean()).isTrue();
        assertThat(config.at("/bulk/supported").asBoolean()).isFalse();
        assertThat(scim.get("/scim/v2/ResourceTypes").is(200).body().path("totalResults").asInt())
                .isEqualTo(2);
        assertThat(scim.get("/scim/v2/Schemas/" + ENTERPRISE).is(200).text("/name"))
                .isEqualTo("EnterpriseUser");
        assertThat(scim.get("/scim/v2/Schemas").is(200).body().path("totalResults").asInt())
                .isEqualTo(3);
    }

    private static String operation(String path, String value) {
        return "{\"op\":\"replace\",\"path\":\"%s\",\"value\":%s}".formatted(path, value);
    }

    private static String one(String id) {
        return USERS + "/" + id;
    }

    private JsonNode find(String filter) {
        JsonNode page = page(filter);
        assertThat(page.path("totalResults").asInt()).as(filter).isEqualTo(1);
        return page.at("/Resources/0");
    }

    private JsonNode page(@Nullable String filter) {
        return scim.get(filter == null ? USERS : USERS + "?filter=" + encoded(filter))
                .is(200)
                .body();
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
