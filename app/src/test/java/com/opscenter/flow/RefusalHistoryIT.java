package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever was refused can be found in the history, with who tried it and why it was refused.
class RefusalHistoryIT {

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    /// The request's id leads to its record.
    private final String request = "refused-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST  | /api/v1/power/outlets/pdu-2:1/off | {\"reasn\":\"x\"}    | 422 | validation-failed",
                "POST  | /api/v1/power/outlets/pdu-2:1/off | {\"reason\":         | 400 | malformed-request",
                "PATCH | /api/v1/power/outlets/pdu-2:1     | {\"criticality\":\"HIGH\"} | 422 | validation-failed",
                "POST  | /api/v1/sources                   | {\"kind\":\"toaster\"} | 422 | validation-failed",
                "POST  | /api/v1/credentials               | {\"kind\":\"none\"}    | 422 | validation-failed",
                "POST  | /api/v1/commands/none/undo        | {}                     | 404 | not-found"
            })
    void what_was_refused_before_it_became_a_command_is_recorded(
            String method, String path, String body, int status, String code) {
        robot.send(method, path, body, "X-Request-Id", request).isProblem(status, code);

        JsonNode refused = recorded();
        assertThat(refused.at("/payload/code").asString()).isEqualTo(code);
        assertThat(refused.at("/payload/target").asString()).isEqualTo(method + " " + path);
        assertThat(refused.path("result").asString()).isEqualTo("failure");
        assertThat(refused.at("/actor/type").asString()).isEqualTo("service");
    }

    @Test
    void a_taken_name_is_recorded_once_and_its_rehearsal_not_at_all() {
        Map<String, Object> body = new HashMap<>(product.sourceOf("pdu-1"));
        body.put("id", "twin-" + UUID.randomUUID());
        body.put("name", "pdu-1");
        String json = JsonMapper.shared().writeValueAsString(body);

        robot.post("/api/v1/sources?dry_run=true", json, "X-Request-Id", request)
                .isProblem(409, "in-use");
        assertThat(events()).isEmpty();
        robot.post("/api/v1/sources", json, "X-Request-Id", request).isProblem(409, "in-use");
        assertThat(recorded().at("/payload/code").asString()).isEqualTo("in-use");
    }

    @Test
    void who_lacks_the_permission_is_recorded_as_denied_even_for_looking() {
        product.person("viewer")
                .rest()
                .get("/api/v1/audit/events", "X-Request-Id", request, "User-Agent", "Curious/1")
                .isProblem(403, "forbidden");

        JsonNode denied = recorded();
        assertThat(denied.path("result").asString()).isEqualTo("denied");
        assertThat(denied.at("/actor/name").asString()).containsIgnoringCase("viewer");
        assertThat(denied.at("/actor/userAgent").asString()).isEqualTo("Curious/1");
    }

    @Test
    void a_bearer_is_given_no_cookie() {
        assertThat(robot.get("/api/v1/power/pdus").is(200).http().headers().allValues("Set-Cookie"))
                .isEmpty();
        assertThat(
                        robot.post("/api/v1/power/outlets/pdu-2:1/off", "{\"reasn\":1}")
                                .http()
                                .headers()
                                .allValues("Set-Cookie"))
                .isEmpty();
    }

    private JsonNode recorded() {
        List<JsonNode> found = Until.see(this::events, events -> !events.isEmpty());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<JsonNode> events() {
        Answer page = robot.get("/api/v1/audit/events?correlation_id=" + request).is(200);
        return page.body().path("items").valueStream().toList();
    }
}
