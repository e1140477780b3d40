package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One's own sessions, from the list to the closed connection.
class SessionsIT {

    private static final String SESSIONS = "/api/v1/account/sessions";
    private static final String PREFERENCES = "/api/v1/account/preferences";

    private final Product product = Product.shared();

    @Test
    void the_session_of_another_browser_is_ended_at_once_with_its_connection() {
        Person here = product.person("developer");
        Person there = product.person("developer");
        String own = here.rest().get("/api/v1/auth/me").is(200).text("/session/id");
        String other = there.rest().get("/api/v1/auth/me").is(200).text("/session/id");
        Answer list = here.rest().get(SESSIONS).is(200);
        assertThat(session(list, own).path("current").asBoolean()).isTrue();
        assertThat(session(list, other).path("current").asBoolean()).isFalse();
        assertThat(session(list, other).path("userAgent").asString()).startsWith("Java");
        try (Live live = there.listener().hear(product.topic("power"))) {
            live.next(frame -> frame.command().equals("MESSAGE"));
            here.rest().delete(SESSIONS + "/" + other + "?dry_run=true").is(200);
            there.rest().get(SESSIONS).is(200);

            Answer ended = here.rest().delete(SESSIONS + "/" + other).is(200);

            assertThat(ended.body().path("ended").asInt()).isEqualTo(1);
            there.rest().get(SESSIONS).isProblem(401, "unauthenticated");
            Live.Frame last = live.next(frame -> frame.command().equals("ERROR"));
            assertThat(last.headers()).containsValue("unauthenticated");
        }
        here.rest().delete(SESSIONS + "/" + other).isProblem(404, "not-found");
        assertThat(ids(here.rest().get(SESSIONS).is(200))).contains(own).doesNotContain(other);
        assertThat(told("identity.SessionEnded", other)).contains("REVOKED");
        assertThat(told("identity.SessionOpened", other)).contains("embedded");
    }

    @Test
    void all_others_end_and_the_one_that_asks_stays() {
        Person here = product.person("analyst");
        Person there = product.person("analyst");
        String own = here.rest().get("/api/v1/auth/me").text("/session/id");
        here.rest().delete(SESSIONS).is(200);
        assertThat(ids(here.rest().get(SESSIONS).is(200))).containsExactly(own);
        there.rest().get(SESSIONS).isProblem(401, "unauthenticated");
        Answer again = here.rest().delete(SESSIONS).is(200);
        assertThat(again.body().path("ended").asInt()).isZero();
    }

    @Test
    void nobody_sees_or_ends_the_session_of_somebody_else() {
        Person mine = product.person("viewer");
        String id = mine.rest().get("/api/v1/auth/me").text("/session/id");
        Rest other = product.person("admin").rest();
        assertThat(ids(other.get(SESSIONS).is(200))).doesNotContain(id);
        other.delete(SESSIONS + "/" + id).isProblem(404, "not-found");
        other.delete(SESSIONS + "/nothing").isProblem(404, "not-found");
        mine.rest().get(SESSIONS).is(200);
    }

    @Test
    void preferences_are_kept_with_the_person_and_not_with_the_browser() {
        Rest rest = product.person("moderator").rest();
        Answer chosen =
                rest.put(
                                PREFERENCES,
                                """
                                {"time_zone":"Europe/Berlin","shortcuts":false,
                                 "table_layouts":{"sources":"name"},"unknown":1}
                                """)
                        .is(200);
        Answer seen = product.person("moderator").rest().get(PREFERENCES).is(200);
        assertThat(seen.body()).isEqualTo(chosen.body());
        assertThat(seen.text("/time_zone")).isEqualTo("Europe/Berlin");
        assertThat(seen.header("ETag")).isEqualTo(chosen.header("ETag")).isPresent();
        assertThat(rest.get("/api/v1/auth/me").body().path("preferences")).isEqualTo(seen.body());

        Answer wrong = rest.put(PREFERENCES, "{\"density\":\"roomy\"}");
        wrong.isProblem(422, "validation-failed");
        assertThat(wrong.text("/errors/0/field")).isEqualTo("density");
        assertThat(rest.get(PREFERENCES).is(200).body()).isEqualTo(chosen.body());
        rest.put(PREFERENCES, "{\"table_layouts\":{\"a\":\"" + "x".repeat(17_000) + "\"}}")
                .isProblem(422, "validation-failed");
    }

    @Test
    void a_session_acts_for_an_organization_one_may_name_and_a_token_chooses_none() {
        Rest rest = product.person("developer").rest();
        String own = "/api/v1/organizations/" + product.organization() + "/switch";
        rest.post(own + "?dry_run=true", "{}").is(200);
        assertThat(rest.post(own, "{}").is(200).text("/org_id")).isEqualTo(product.organization());
        assertThat(rest.get("/api/v1/auth/me").text("/org/id")).isEqualTo(product.organization());
        String foreign = "/api/v1/organizations/5f0c1f7e-1c52-4f0e-8f57-8a3d6d5e0001/switch";
        rest.post(foreign, "{}").isProblem(404, "not-found");
        product.person("admin").rest().post(foreign, "{}").isProblem(404, "not-found");
        rest.post("/api/v1/organizations/acme/switch", "{}").isProblem(404, "not-found");
        product.robot().post(own, "{}").isProblem(422, "validation-failed");
    }

    private static JsonNode session(Answer list, String id) {
        for (JsonNode session : list.body().path("sessions")) {
            if (session.path("id").asString().equals(id)) {
                return session;
            }
        }
        throw new AssertionError("not listed: " + id);
    }

    private static List<String> ids(Answer list) {
        return list.body()
                .path("sessions")
                .valueStream()
                .map(session -> session.path("id").asString())
                .toList();
    }

    /// What the history has of a session, as text.
    private String told(String type, String session) {
        return Until.see(
                () ->
                        product.robot()
                                .get("/api/v1/audit/events?type=" + type)
                                .is(200)
                                .body()
                                .path("items")
                                .valueStream()
                                .map(JsonNode::toString)
                                .filter(event -> event.contains(session))
                                .findFirst()
                                .orElse(""),
                text -> !text.isEmpty());
    }
}
