package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// People as administrators look at them, from the list to the end of a session.
class PeopleListIT {

    private static final String USERS = "/api/v1/admin/users";

    private final Product product = Product.shared();
    private final Rest admin = product.person("admin").rest();

    @Test
    void somebody_is_found_by_a_part_of_their_name_and_shown_with_their_roles() {
        Answer list = admin.get(USERS + "?search=VIEW&role=viewer&sort=username").is(200);
        JsonNode viewer = list.body().at("/users/0");
        assertThat(viewer.path("username").asString()).isEqualTo("viewer");
        assertThat(viewer.path("enabled").asBoolean()).isTrue();
        assertThat(viewer.path("subscription_status").isNull()).isTrue();
        assertThat(list.body().at("/pagination/total").asInt()).isPositive();
        String path = USERS + "/" + viewer.path("id").asString();
        Answer one = admin.get(path).is(200);
        assertThat(one.text("/username")).isEqualTo("viewer");
        assertThat(one.text("/idp/provider")).isEqualTo("embedded");
        assertThat(one.header("ETag")).contains("\"" + viewer.path("version").asInt() + "\"");
        assertThat(admin.get(path + "/roles").is(200).text("/roles/0/name")).isEqualTo("viewer");
        assertThat(admin.get(USERS + "?search=nobody-is-called-so").is(200).body().path("users"))
                .isEmpty();
    }

    @Test
    void a_word_nobody_knows_is_refused_and_an_id_that_is_none_is_not_found() {
        Answer refused = admin.get(USERS + "?sort=shoe_size");
        refused.isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/field")).isEqualTo("sort");
        admin.get(USERS + "?status=asleep").isProblem(422, "validation-failed");
        admin.get(USERS + "?limit=1001").isProblem(422, "validation-failed");
        admin.get(USERS + "/grace").isProblem(404, "not-found");
        admin.get(USERS + "/0ff8d223-1111-4111-8111-000000000000").isProblem(404, "not-found");
        product.person("viewer").rest().get(USERS).isProblem(403, "forbidden");
    }

    @Test
    void an_administrator_ends_the_session_of_somebody_else() {
        Person there = product.person("developer");
        JsonNode me = there.rest().get("/api/v1/auth/me").is(200).body();
        String session = me.at("/session/id").asString();
        String path = USERS + "/" + me.path("id").asString();
        Answer sessions = admin.get(path + "/sessions").is(200);
        assertThat(sessions.body().path("sessions").valueStream())
                .anyMatch(one -> one.path("id").asString().equals(session));
        product.person("auditor")
                .rest()
                .delete(path + "/sessions/" + session)
                .isProblem(403, "forbidden");

        assertThat(admin.delete(path + "/sessions/" + session).is(200).body().path("ended").asInt())
                .isEqualTo(1);

        there.rest().get("/api/v1/auth/me").isProblem(401, "unauthenticated");
        admin.delete(path + "/sessions/" + session).isProblem(404, "not-found");
        Answer activity = admin.get(path + "/activity?limit=1").is(200);
        assertThat(activity.text("/items/0/type")).isEqualTo("identity.SessionEnded");
    }

    @Test
    void nobody_gives_a_role_that_is_stronger_than_their_own() {
        assertThat(available("admin")).contains("admin", "moderator", "viewer");
        assertThat(available("moderator")).contains("moderator", "viewer").doesNotContain("admin");
    }

    @Test
    void all_people_leave_as_a_file_and_the_history_knows() {
        Answer file = admin.get(USERS + "/export?role=admin").is(200);
        assertThat(file.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.header("Content-Disposition"))
                .hasValueSatisfying(name ->
                        assertThat(name)
                                .matches("attachment; filename=\"users_\\d{8}_\\d{6}\\.csv\""));
        List<String> lines = file.http().body().lines().toList();
        assertThat(lines.getFirst()).startsWith("id,username,email,firstName");
        assertThat(lines).hasSizeGreaterThan(1).anyMatch(line -> line.contains(",admin,"));
        Answer told = admin.get("/api/v1/audit/events?type=identity.UsersExported").is(200);
        assertThat(told.body().at("/items/0/payload/rows").asInt()).isEqualTo(lines.size() - 1);
        assertThat(told.text("/items/0/payload/filters/0")).isEqualTo("role");
        assertThat(told.body().at("/items/0/payload/complete").asBoolean()).isTrue();
    }

    @Test
    void the_summary_counts_everybody() {
        Answer summary = admin.get(USERS + "/analytics/summary").is(200);
        int listed = admin.get(USERS + "?limit=1").is(200).body().path("total").asInt();
        assertThat(summary.body().path("total_users").asInt()).isEqualTo(listed);
        assertThat(summary.body().at("/role_distribution/viewer").asInt()).isPositive();
    }

    private List<String> available(String role) {
        return product.person(role)
                .rest()
                .get(USERS + "/roles/available")
                .is(200)
                .body()
                .path("roles")
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }
}
