package com.opscenter.flow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What somebody is told of what others did, on the page and live, and what they do with it.
class NotificationsIT {

    private static final String LIST = "/api/v1/account/notifications";
    private static final String READ = LIST + "/read";
    private static final String NEWS = "/user/queue/notifications";
    private static final String SESSION = "/user/queue/session";

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
    void other_roles_arrive_by_push_and_in_the_list_with_who_gave_them() {
        Person own = people.signIn(name);
        Map<String, JsonNode> heard;
        try (Live live = listening(own)) {
            roles("viewer", "developer");
            heard = heard(live);
        }
        assertThat(requireNonNull(heard.get(SESSION)).path("event").asString())
                .isEqualTo("role-changed");
        JsonNode pushed = requireNonNull(heard.get(NEWS));
        assertThat(pushed.path("kind").asString()).isEqualTo("roles-changed");
        assertThat(pushed.at("/params/roles").asString()).isEqualTo("developer, viewer");
        assertThat(pushed.path("severity").asString()).isEqualTo("warning");
        assertThat(pushed.path("by").asString()).isEqualTo("admin");
        assertThat(pushed.path("read").asBoolean()).isFalse();
        Answer list = own.rest().get(LIST).is(200);
        assertThat(list.body().at("/items/0")).isEqualTo(pushed);
        assertThat(list.body().path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void own_acts_are_not_told_but_how_an_own_job_ends_is() {
        Rest own = people.signIn(name).rest();
        own.put("/api/v1/account/profile", "{\"firstName\":\"Ada\"}").is(200);
        String job = own.post("/api/v1/account/export", "{}").is(202).text("/id");
        JsonNode told = await(own, 1).at("/items/0");
        assertThat(told.path("kind").asString()).isEqualTo("job-done");
        assertThat(told.path("link").asString()).isEqualTo("/admin/jobs/" + job);
        assertThat(told.path("by").isNull()).isTrue();
        assertThat(own.get(LIST + "?severity=warning,critical").is(200).body().path("items"))
                .isEmpty();
    }

    @Test
    void one_marks_what_one_has_read_and_nobody_else_does() {
        roles("viewer", "developer");
        roles("viewer");
        roles("viewer", "analyst");
        Rest own = people.signIn(name).rest();
        JsonNode all = await(own, 3).path("items");
        String newest = all.at("/0/id").asString();
        String oldest = all.at("/2/id").asString();

        Rest other = product.person("viewer").rest();
        assertThat(ids(other.get(LIST).is(200))).doesNotContain(newest, oldest);
        other.post(READ, "{\"up_to\":\"%s\",\"ids\":[\"%s\"]}".formatted(oldest, newest)).is(200);
        assertThat(own.get(LIST).is(200).body().path("unread").asInt()).isEqualTo(3);

        own.post(READ + "?dry_run=true", "{\"up_to\":\"%s\"}".formatted(newest)).is(200);
        assertThat(left(own.post(READ, "{\"ids\":[\"%s\"]}".formatted(newest)))).isEqualTo(2);
        assertThat(left(own.post(READ, "{\"up_to\":\"%s\"}".formatted(oldest)))).isEqualTo(1);
        assertThat(ids(own.get(LIST + "?unread=true").is(200)))
                .containsExactly(all.at("/1/id").asString());
        assertThat(left(own.post(READ, "{\"up_to\":\"%s\"}".formatted(newest)))).isZero();
        assertThat(own.get(LIST + "?unread=true").is(200).body().path("items")).isEmpty();

        Answer page = own.get(LIST + "?limit=2").is(200);
        assertThat(ids(own.get(LIST + "?limit=2&cursor=" + page.text("/nextCursor")).is(200)))
                .containsExactly(oldest);
    }

    @Test
    void sessions_that_end_together_are_told_once_and_their_connections_hear_it_first() {
        Person own = people.signIn(name);
        people.signIn(name);
        try (Live live = listening(own)) {
            admin().delete(OwnPeople.one(id) + "/sessions").is(200);
            Live.Frame first =
                    live.next(frame ->
                            frame.destination().equals(SESSION) || frame.command().equals("ERROR"));
            assertThat(first.json().path("event").asString()).isEqualTo("revoked");
            live.next(frame -> frame.command().equals("ERROR"));
        }
        Rest again = people.signIn(name).rest();
        assertThat(await(again, 1).at("/items/0/kind").asString()).isEqualTo("sessions-ended");
    }

    @Test
    void a_key_reads_and_marks_what_it_is_for() {
        roles("viewer", "developer");
        Rest own = people.signIn(name).rest();
        await(own, 1);
        OwnKey reads = OwnKey.make(own, "\"account:read\"");
        String newest = reads.bearer().get(LIST).is(200).text("/items/0/id");
        String mark = "{\"up_to\":\"%s\"}".formatted(newest);
        reads.bearer().post(READ, mark).isProblem(403, "insufficient-scope");
        own.delete(reads.path()).is(200);
        OwnKey writes = OwnKey.make(own, "\"account:write\"");
        assertThat(left(writes.bearer().post(READ, mark))).isZero();
        writes.bearer().get(LIST).isProblem(403, "insufficient-scope");
        own.delete(writes.path()).is(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|up_to",
                "{\"up_to\":\"soon\"}|up_to",
                "{\"up_to\":\"99999999999999\"}|up_to",
                "{\"up_to\":\"0\"}|up_to",
                "{\"ids\":[\"1\",\"-1\"]}|ids[1]",
                "{\"ids\":[null]}|ids[0]",
            })
    void what_is_no_notification_is_not_marked(String body, String field) {
        Answer refused = people.signIn(name).rest().post(READ, body);
        assertThat(refused.isProblem(422, "validation-failed").text("/errors/0/field"))
                .isEqualTo(field);
    }

    private Rest admin() {
        return product.person("admin").rest();
    }

    private void roles(String... roles) {
        String words = "\"" + String.join("\",\"", roles) + "\"";
        admin().put(OwnPeople.one(id), "{\"roles\":[" + words + "]}").is(200);
    }

    /// Once it hears a topic, it hears what it subscribed to before.
    private Live listening(Person person) {
        String own = person.rest().get("/api/v1/auth/me").is(200).text("/org/id");
        String topic = "/topic/" + own + ".power";
        Live live = person.listener().hear(NEWS, SESSION, topic);
        live.next(frame -> frame.destination().equals(topic));
        return live;
    }

    private static Map<String, JsonNode> heard(Live live) {
        Map<String, JsonNode> heard = new HashMap<>();
        while (heard.size() < 2) {
            Live.Frame frame = live.next(one -> one.destination().startsWith("/user/queue/"));
            heard.put(frame.destination(), frame.json());
        }
        return heard;
    }

    private static JsonNode await(Rest rest, int count) {
        return Until.see(
                () -> rest.get(LIST).is(200).body(), list -> list.path("items").size() == count);
    }

    private static List<String> ids(Answer list) {
        return list.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static int left(Answer answer) {
        return answer.is(200).body().path("unread").asInt();
    }
}
