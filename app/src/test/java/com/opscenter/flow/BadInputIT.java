package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be is refused with a sentence, and nothing of it stays.
class BadInputIT {

    private static final String OUTLETS = "/api/v1/power/outlets/";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    @BeforeEach
    void begin() {
        product.switchBack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdu-1:99", "pdu-9:1", "nonsense", "pdu-1:0", "..:1"})
    void an_unknown_outlet_is_not_found_and_gets_no_history(String outlet) {
        robot.get(OUTLETS + outlet).isProblem(404, "not-found");
        robot.post(OUTLETS + outlet + "/off", "{}").isProblem(404, "not-found");
        robot.patch(OUTLETS + outlet, "{\"name\":\"x\"}").isProblem(404, "not-found");

        String stream = "outlet/" + outlet.replace(':', '/');
        String history = "/api/v1/audit/events?type=power.*&target=" + stream;
        assertThat(robot.get(history).is(200).body().at("/items").size()).isZero();
    }

    @Test
    void the_second_of_two_operators_is_told_the_command_of_the_first() {
        Rest operator = product.person("operator").rest();
        Answer first = robot.post(OUTLETS + "pdu-2:4/reboot", "{}").is(202);

        Answer second = operator.post(OUTLETS + "pdu-2:4/off", "{}");

        second.isProblem(409, "command-pending");
        assertThat(second.text("/commandId")).isEqualTo(first.text("/id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        Answer ended = robot.get(first.header("Location").orElseThrow() + "?wait=30").is(200);
        assertThat(ended.text("/status")).isEqualTo("confirmed");
        assertThat(product.pdu("pdu-2").effects())
                .filteredOn(effect -> effect.outlet() == 4)
                .hasSize(1);
        assertThat(refusals("outlet/pdu-2/4")).containsExactly("command-pending");
    }

    @Test
    void who_may_not_switch_is_told_so_and_it_is_recorded() {
        Rest viewer = product.person("viewer").rest();

        viewer.post(OUTLETS + "pdu-2:5/off", "{}").isProblem(403, "forbidden");

        assertThat(state("pdu-2:5")).isEqualTo("ON");
        var denied = robot.get("/api/v1/audit/events?result=denied").is(200).body().at("/items/0");
        assertThat(denied.at("/actor/name").asString()).containsIgnoringCase("viewer");
        assertThat(denied.path("result").asString()).isEqualTo("denied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST  | pdu-2:5/off | {\"reason\":          | 400 | malformed-request",
                "POST  | pdu-2:5/off | [1]                   | 400 | malformed-request",
                "PATCH | pdu-2:5     | {\"protected\":\"x\"} | 422 | validation-failed",
                "POST  | pdu-2:5/off | {\"reasn\":\"typo\"}  | 422 | validation-failed",
                "PATCH | pdu-2:5     | {\"nmae\":\"typo\"}   | 422 | validation-failed"
            })
    void a_body_that_cannot_be_read_is_400_and_one_that_says_too_much_is_422(
            String method, String path, String body, int status, String code) {
        String before = state("pdu-2:5");

        Answer refused = robot.send(method, OUTLETS + path, body).isProblem(status, code);

        if (status == 422) {
            assertThat(refused.text("/errors/0/field")).isIn("reasn", "nmae", "protected");
        }
        assertThat(state("pdu-2:5")).isEqualTo(before);
    }

    @Test
    void a_body_of_another_kind_and_an_unknown_method_are_named() {
        robot.post(OUTLETS + "pdu-2:5/off", "on=1", "Content-Type", "text/plain")
                .isProblem(415, "unsupported-media-type");
        robot.send("PUT", OUTLETS + "pdu-2:5", "{}").isProblem(405, "method-not-allowed");
        robot.get("/api/v1/nothing/here").isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos:1", "2020-01-01T00:00:00Z"})
    void the_past_cannot_be_written(String at) {
        robot.post(OUTLETS + "pdu-2:5/off?at=" + at, "{}").isProblem(422, "past-is-read-only");
        robot.patch(OUTLETS + "pdu-2:5?at=" + at, "{\"name\":\"x\"}")
                .isProblem(422, "past-is-read-only");
        robot.delete("/api/v1/sources/pdu-2?at=" + at).isProblem(422, "past-is-read-only");

        assertThat(state("pdu-2:5")).isEqualTo("ON");
        robot.get("/api/v1/sources/pdu-2").is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at=yesterday", "at=pos:x", "at=pos:-1", "at=2999-01-01T00:00:00Z"})
    void a_moment_that_is_none_is_refused(String query) {
        Answer refused = robot.get(OUTLETS + "pdu-2:5?" + query);

        assertThat(refused.status()).as(refused.http().body()).isIn(400, 422);
        assertThat(refused.text("/detail")).contains("at");
    }

    @Test
    void a_reason_that_cannot_be_stored_is_refused_before_it_is_decided() {
        robot.post(OUTLETS + "pdu-2:5/off", "{\"reason\":\"a\\u0000b\"}")
                .isProblem(422, "validation-failed");
        robot.post(OUTLETS + "pdu-2:5/off", "{\"reason\":\"" + "x".repeat(100_000) + "\"}")
                .isProblem(422, "validation-failed");
        assertThat(state("pdu-2:5")).isEqualTo("ON");
    }

    @Test
    void a_protected_outlet_needs_its_name_and_a_reason() {
        robot.patch(OUTLETS + "pdu-2:6", "{\"protected\":true,\"name\":\"Wall\"}").is(200);

        robot.post(OUTLETS + "pdu-2:6/off", "{}").isProblem(422, "confirmation-required");
        robot.post(OUTLETS + "pdu-2:6/off", "{\"reason\":\"why\",\"confirm\":\"Well\"}")
                .isProblem(422, "confirmation-required");
        assertThat(state("pdu-2:6")).isEqualTo("ON");

        String right = "{\"reason\":\"why\",\"confirm\":\"Wall\"}";
        String id = robot.post(OUTLETS + "pdu-2:6/off", right).is(202).text("/id");
        assertThat(robot.get("/api/v1/commands/" + id + "?wait=30").text("/status"))
                .isEqualTo("confirmed");
        robot.patch(OUTLETS + "pdu-2:6", "{\"protected\":false}").is(200);
    }

    private String state(String outlet) {
        Answer seen = robot.get(OUTLETS + outlet).is(200);
        assertThat(seen.body().path("pending").isNull()).as(seen.http().body()).isTrue();
        return seen.text("/state");
    }

    private List<String> refusals(String target) {
        var page =
                robot.get("/api/v1/audit/events?type=commands.CommandRefused&q=" + target).is(200);
        return page.body()
                .path("items")
                .valueStream()
                .map(event -> event.at("/payload/code").asString())
                .toList();
    }
}
