package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From a rule of our own about a PDU's load to the alert it raises, and to its end.
class RulesIT {

    private static final String RULES = "/api/v1/alerts/rules";
    private static final String RULE = RULES + "/load-of-pdu-1";
    private static final String STANDING = "/api/v1/alerts?state=open,acked&target=pdu/pdu-1";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @AfterEach
    void end() {
        robot.delete(RULE);
        Polls.now(robot, "pdu-1");
        Until.see(() -> standing().size(), left -> left == 0);
        product.awaitNominal();
    }

    @Test
    void a_rule_raises_an_alert_with_the_next_poll_and_a_change_of_it_ends_that() {
        Answer defined = robot.post(RULES, rule("info", 0)).is(201);
        assertThat(defined.text("/id")).isEqualTo("load-of-pdu-1");
        assertThat(defined.body().path("standing").asInt()).isZero();
        Polls.now(robot, "pdu-1");
        JsonNode alert = Until.see(this::standing, found -> found.size() == 1).get(0);
        assertThat(alert.path("title").asString()).isEqualTo("Load of PDU 1");
        assertThat(alert.path("severity").asString()).isEqualTo("info");
        assertThat(alert.at("/target/key").asString()).isEqualTo("pdu/pdu-1");
        assertThat(alert.at("/labels/rule_id").asString()).isEqualTo("load-of-pdu-1");
        Answer shown = robot.get(RULE).is(200);
        assertThat(shown.body().path("standing").asInt()).isEqualTo(1);
        assertThat(shown.text("/lastRaised")).isEqualTo(alert.path("firstSeen").asString());

        robot.put(RULE, rule("warning", 0)).is(200);
        Polls.now(robot, "pdu-1");
        JsonNode worse =
                Until.see(
                        () -> robot.get("/api/v1/alerts/" + alert.path("id").asString()).body(),
                        now -> now.path("severity").asString().equals("warning"));
        assertThat(worse.path("state").asString()).isEqualTo("open");

        robot.put(RULE, rule("warning", 100_000)).is(200);
        Polls.now(robot, "pdu-1");
        JsonNode over =
                Until.see(
                        () -> robot.get("/api/v1/alerts/" + alert.path("id").asString()).body(),
                        now -> now.path("state").asString().equals("resolved"));
        assertThat(over.path("resolvedBy").asString()).isEqualTo("auto");
        assertThat(over.path("resolvedNote").asString()).isEqualTo("Its rule was changed");
        assertThat(standing()).isEmpty();
    }

    @Test
    void a_rule_is_tried_on_what_was_read_before_it_is_stored() {
        Polls.now(robot, "pdu-1");
        JsonNode tried =
                Until.see(
                        () -> robot.post(RULES + "/test", rule("info", 0)).is(200).body(),
                        found -> found.path("occurrences").size() > 0);
        JsonNode first = tried.at("/occurrences/0");
        assertThat(first.path("key").asString()).isEqualTo("pdu/pdu-1");
        assertThat(first.path("name").asString()).isNotBlank();
        assertThat(first.path("to").isNull()).isTrue();
        assertThat(first.path("worst").asLong()).isPositive();
        JsonNode never = robot.post(RULES + "/test", rule("info", 100_000)).is(200).body();
        assertThat(never.path("occurrences")).isEmpty();
        assertThat(never.path("entities").asInt()).isEqualTo(1);
        robot.get(RULE).isProblem(404, "not-found");
        robot.post(RULES, rule("info", 100_000)).is(201);
        assertThat(robot.post(RULE + "/test", "{}").is(200).body().path("occurrences")).isEmpty();
    }

    @Test
    void there_is_a_catalog_of_what_can_be_watched_and_where() {
        JsonNode metrics = robot.get(RULES + "/metrics").is(200).body().path("items");
        assertThat(metrics.valueStream().map(one -> one.path("metric").asString()))
                .contains("pdu.current", "port.rx", "wan.loss", "switch.temperature");
        Polls.now(robot, "pdu-1");
        List<String> keys =
                Until.see(() -> entities("pdu.current"), found -> found.contains("pdu/pdu-1"));
        assertThat(keys).allMatch(key -> key.startsWith("pdu/"));
        robot.get(RULES + "/metrics/pdu.mood/entities").isProblem(404, "not-found");
    }

    @Test
    void what_is_wrong_with_a_rule_is_told_by_field_and_nothing_changes() {
        Answer wrong = robot.post(RULES, "{\"name\":\"\",\"severity\":\"bad\"}");
        wrong.isProblem(422, "validation-failed");
        assertThat(fields(wrong)).contains("name", "when", "severity");
        Answer condition =
                robot.post(
                        RULES,
                        """
                        {"name":"Load of PDU 1","severity":"info",
                         "when":{"metric":"pdu.mood","above":1,"below":2,"forSeconds":-1}}
                        """);
        condition.isProblem(422, "validation-failed");
        assertThat(fields(condition)).contains("when.metric", "when.below", "when.forSeconds");
        Answer nowhere =
                robot.post(
                        RULES, rule("info", 0).replace("\"name\"", "\"site\":\"moon\",\"name\""));
        nowhere.isProblem(422, "validation-failed");
        assertThat(fields(nowhere)).containsExactly("site");
        robot.post(RULES, rule("info", 0).replace("enabled", "enabledd"))
                .isProblem(422, "validation-failed");
        robot.get(RULE).isProblem(404, "not-found");
        robot.put(RULE, rule("info", 0)).isProblem(404, "not-found");
        robot.post(RULES, rule("info", 100_000)).is(201);
        robot.post(RULES, rule("info", 100_000)).isProblem(409, "in-use");
        robot.put(RULE, rule("info", 0), "If-Match", "\"77\"").isProblem(412, "version-conflict");
        robot.post(RULE + "/test?from=yesterday", "{}").isProblem(422, "validation-failed");
        Rest viewer = product.person("viewer").rest();
        viewer.get(RULE).is(200);
        viewer.post(RULES, rule("info", 0)).isProblem(403, "forbidden");
        viewer.delete(RULE).isProblem(403, "forbidden");
    }

    private static String rule(String severity, int above) {
        return """
        {"name":"Load of PDU 1","severity":"%s","enabled":true,
         "when":{"metric":"pdu.current","entity":"pdu/pdu-1","above":%d,"forSeconds":0}}
        """
                .formatted(severity, above);
    }

    private List<String> fields(Answer problem) {
        return problem.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    private List<String> entities(String metric) {
        return robot.get(RULES + "/metrics/" + metric + "/entities")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(one -> one.path("key").asString())
                .toList();
    }

    private JsonNode standing() {
        return robot.get(STANDING).is(200).body().path("items");
    }
}
