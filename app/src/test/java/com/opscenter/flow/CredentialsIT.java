package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A shared credential from its first day to its last; what it holds goes in and never comes out.
class CredentialsIT {

    private static final String CREDENTIALS = "/api/v1/credentials";
    private static final String SECRET = "c0mmunity-" + UUID.randomUUID();

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @Test
    void a_credential_is_stored_rotated_and_removed() {
        Answer stored = store();
        String path = stored.header("Location").orElseThrow();
        assertThat(stored.text("/kind")).isEqualTo("snmp-v2c");
        assertThat(stored.body().at("/values/community/set").asBoolean()).isTrue();
        assertThat(robot.get(CREDENTIALS).is(200).http().body()).contains(stored.text("/id"));

        Answer renamed =
                robot.send("PUT", path, "{\"name\":\"Basement\"}", "If-Match", etag(stored))
                        .is(200);
        assertThat(renamed.text("/name")).isEqualTo("Basement");
        robot.send("PUT", path, "{\"name\":\"Attic\"}", "If-Match", etag(stored))
                .isProblem(412, "version-conflict");
        robot.send("PUT", path, "{\"values\":{\"community\":\"" + SECRET + "2\"}}").is(200);

        assertThat(robot.get(path).is(200).http().body()).doesNotContain(SECRET);
        assertThat(robot.get("/api/v1/audit/events?q=" + SECRET).is(200).body().at("/items"))
                .isEmpty();
        robot.delete(path).is(204);
        robot.get(path).isProblem(404, "not-found");
        robot.delete(path).isProblem(404, "not-found");
    }

    @Test
    void a_credential_in_use_stays_and_the_attempt_is_recorded() {
        String id = store().text("/id");
        String source = "shared-" + UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(product.sourceOf("pdu-1"));
        body.remove("credentials");
        body.put("id", source);
        body.put("name", source);
        body.put("config", Map.of("version", "2c"));
        body.put("credentialId", id);
        body.put("enabled", false);
        robot.post("/api/v1/sources", JsonMapper.shared().writeValueAsString(body)).is(201);
        assertThat(robot.get(CREDENTIALS + "/" + id).body().at("/usedBy/0").asString())
                .isNotEmpty();

        Answer refused = robot.delete(CREDENTIALS + "/" + id, "X-Request-Id", source);

        assertThat(refused.isProblem(409, "in-use").text("/detail")).contains(source);
        Answer recorded =
                Until.see(
                        () -> robot.get("/api/v1/audit/events?correlation_id=" + source).is(200),
                        seen -> !seen.body().path("items").isEmpty());
        assertThat(recorded.http().body()).contains("\"in-use\"");
        robot.delete("/api/v1/sources/" + source).is(204);
        Until.see(() -> robot.delete(CREDENTIALS + "/" + id), gone -> gone.status() == 204);
    }

    @Test
    void what_is_wrong_is_named_and_who_may_not_is_told() {
        robot.post(CREDENTIALS, "{\"name\":\"\",\"kind\":\"token\"}")
                .isProblem(422, "validation-failed");
        Answer missing =
                robot.post(CREDENTIALS, "{\"name\":\"x\",\"kind\":\"snmp-v2c\",\"values\":{}}")
                        .isProblem(422, "validation-failed");
        assertThat(missing.text("/errors/0/field")).startsWith("values");
        robot.post(CREDENTIALS, "{\"nmae\":\"x\"}").isProblem(422, "validation-failed");
        product.person("viewer").rest().post(CREDENTIALS, "{}").isProblem(403, "forbidden");
    }

    private Answer store() {
        Map<String, Object> body =
                Map.of("name", "Rack", "kind", "snmp-v2c", "values", Map.of("community", SECRET));
        return robot.post(CREDENTIALS, JsonMapper.shared().writeValueAsString(body)).is(201);
    }

    private static String etag(Answer answer) {
        return answer.header("ETag").orElseThrow();
    }
}
