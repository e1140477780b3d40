package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.organizations.api.SystemOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Organizations are founded, described and peopled; an organization of others does not exist.
class OrganizationsIT {

    private static final String ALL = "/api/v1/organizations";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final Rest admin = product.person("admin").rest();
    private final Rest developer = product.person("developer").rest();
    private final Rest analyst = product.person("analyst").rest();
    private final String name = "Acme " + UUID.randomUUID();
    private String acme = "";

    @BeforeEach
    void found() {
        Answer founded = developer.post(ALL, "{\"name\":\" %s \"}".formatted(name)).is(201);
        acme = founded.text("/id");
        assertThat(founded.text("/name")).isEqualTo(name);
        assertThat(founded.text("/organization/id")).isEqualTo(acme);
        assertThat(founded.body().path("success").asBoolean()).isTrue();
        assertThat(founded.text("/owner")).isEqualTo(id(developer));
    }

    /// One may own five teams.
    @AfterEach
    void handOver() {
        handOver(acme, developer);
    }

    private void handOver(String organization, Rest owner) {
        admin.post(members(organization), joining(admin, "owner")).is(200);
        admin.delete(members(organization) + "/" + id(owner)).is(200);
    }

    @Test
    void everybody_of_before_belongs_to_the_system_organization() {
        JsonNode members = robot.get(members(SystemOrganization.ID)).is(200).body();
        assertThat(members.path("members"))
                .extracting(member ->
                        member.path("username").asString() + " " + member.path("role").asString())
                .contains("admin owner", "viewer member", "developer member");
    }

    @Test
    void a_name_is_taken_whatever_its_case_and_freed_by_another() {
        String upper = "{\"name\":\"%s\"}".formatted(name.toUpperCase(Locale.ROOT));
        analyst.post(ALL, upper).isProblem(409, "organization-name-taken");
        developer.put(one(), "{\"name\":\"%s\"}".formatted(name + " II")).is(200);
        handOver(analyst.post(ALL, upper).is(201).text("/id"), analyst);
    }

    @Test
    void one_owns_five_teams_at_most() {
        List<String> more = new ArrayList<>();
        for (int i = 2; i <= 5; i++) {
            String another = "{\"name\":\"%s %d\"}".formatted(name, i);
            more.add(developer.post(ALL, another).is(201).text("/id"));
        }
        developer
                .post(ALL, "{\"name\":\"%s 6\"}".formatted(name))
                .isProblem(422, "validation-failed");
        more.forEach(id -> handOver(id, developer));
    }

    @Test
    void an_organization_of_others_does_not_exist() {
        analyst.get(one()).isProblem(404, "not-found");
        analyst.get(members(acme)).isProblem(404, "not-found");
        analyst.put(one(), "{\"name\":\"Mine\"}").isProblem(403, "forbidden");
        analyst.delete(member(developer)).isProblem(404, "not-found");
        String theirs = analyst.post(ALL, "{\"name\":\"Of %s\"}".formatted(name)).text("/id");
        developer.put(ALL + "/" + theirs, "{\"name\":\"Mine\"}").isProblem(404, "not-found");
        handOver(theirs, analyst);
        analyst.post(members(acme), joining(analyst, "owner")).isProblem(403, "forbidden");
        assertThat(analyst.get(ALL + "?search=" + acme).is(200).body().path("total").asInt())
                .isZero();
        analyst.get(ALL + "/no-uuid").isProblem(404, "not-found");
        admin.get(ALL + "/aaaaaaaa-" + "b".repeat(27)).isProblem(404, "not-found");
    }

    @Test
    void it_is_described_only_at_the_version_that_was_seen() {
        Answer seen = developer.get(one()).is(200);
        String version = seen.header("ETag").orElseThrow();
        Answer described =
                developer
                        .put(one(), "{\"display_name\":\"Acme Inc.\"}", "If-Match", version)
                        .is(200);
        assertThat(described.text("/display_name")).isEqualTo("Acme Inc.");
        assertThat(described.header("ETag").orElseThrow()).isNotEqualTo(version);
        developer
                .put(one(), "{\"display_name\":\"Again\"}", "If-Match", version)
                .isProblem(412, "version-conflict");
        assertThat(developer.get(one()).text("/display_name")).isEqualTo("Acme Inc.");
    }

    @Test
    void members_are_added_get_another_role_and_leave() {
        join(analyst, "member");
        Until.see(() -> analyst.get(one()).status(), status -> status == 200);
        admin.post(members(acme), joining(analyst, "admin")).isProblem(409, "already-member");
        analyst.put(one(), "{\"name\":\"Mine\"}").isProblem(403, "forbidden");
        developer.put(member(analyst) + "/role", "{\"role\":\"admin\"}").is(200);
        Until.see(
                () -> analyst.put(member(developer) + "/role", "{\"role\":\"member\"}"),
                answer -> answer.text("/code").equals("role-too-strong"));
        analyst.delete(member(analyst)).is(200);
        Until.see(() -> analyst.get(one()).status(), status -> status == 404);
        developer.delete(member(analyst)).isProblem(404, "not-found");
    }

    @Test
    void the_last_owner_stays() {
        developer.delete(member(developer)).isProblem(409, "last-owner");
        developer
                .put(member(developer) + "/role", "{\"role\":\"admin\"}")
                .isProblem(409, "last-owner");
        admin.delete(member(developer)).isProblem(409, "last-owner");
    }

    @Test
    void what_is_wrong_is_named_and_changes_nothing() {
        for (List<String> wrong :
                List.of(
                        List.of("{}", "name"),
                        List.of("{\"name\":\" \"}", "name"),
                        List.of("{\"name\":\"%s\"}".formatted("a".repeat(201)), "name"),
                        List.of("{\"name\":\"A\",\"plan_tier\":\"gold\"}", "plan_tier"))) {
            Answer refused = developer.post(ALL, wrong.getFirst());
            refused.isProblem(422, "validation-failed");
            assertThat(refused.text("/errors/0/field")).isEqualTo(wrong.getLast());
        }
        developer
                .post(ALL, "{\"name\":\"A\",\"plan_tier\":\"starter\"}")
                .isProblem(403, "forbidden");
        for (String body :
                List.of(
                        "{\"role\":\"member\"}",
                        "{\"user_id\":\"%s\"}".formatted(id(analyst)),
                        joining(analyst, "king"),
                        "{\"user_id\":\"%s\",\"role\":\"member\"}".formatted(UUID.randomUUID()))) {
            admin.post(members(acme), body).isProblem(422, "validation-failed");
        }
        assertThat(robot.get(one()).is(200).body().path("member_count").asInt()).isEqualTo(1);
    }

    @Test
    void a_rehearsal_tells_and_does_nothing() {
        Answer told =
                developer.post(ALL + "?dry_run=true", "{\"name\":\"Dry %s\"}".formatted(name));
        assertThat(told.is(200).text("/would_emit/0/type"))
                .isEqualTo("organizations.OrganizationFounded");
        assertThat(robot.get(ALL + "?search=Dry").is(200).body().path("total").asInt()).isZero();
    }

    private String one() {
        return ALL + "/" + acme;
    }

    private static String members(String organization) {
        return ALL + "/" + organization + "/members";
    }

    private String member(Rest person) {
        return members(acme) + "/" + id(person);
    }

    private void join(Rest person, String role) {
        admin.post(members(acme), joining(person, role)).is(200);
    }

    private static String joining(Rest person, String role) {
        return "{\"user_id\":\"%s\",\"role\":\"%s\"}".formatted(id(person), role);
    }

    private static String id(Rest person) {
        return person.get("/api/v1/auth/me").is(200).text("/id");
    }
}
