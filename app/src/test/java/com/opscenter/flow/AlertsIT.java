package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.MonitoredAlert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From what LibreNMS says to what people do about it, and back to LibreNMS.
class AlertsIT {

    private static final String ALERTS = "/api/v1/alerts/";
    private static final String NOTE = "{\"note\":\"on it\"}";
    private static final int NAS = 3;
    private static final int DOWN = 1;

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final LabLibreNms libreNms = product.libreNms();
    private int there;

    @BeforeEach
    void begin() {
        libreNms.mend();
        there = libreNms.truth().raise(NAS, DOWN);
    }

    @AfterEach
    void end() {
        libreNms.mend();
        libreNms.truth().recover(there);
        Polls.now(robot, "librenms-1");
        Until.see(() -> standing().size(), left -> left == 0);
        product.awaitNominal();
    }

    @Test
    void an_alert_arrives_is_acknowledged_here_and_there_and_ends_with_the_recovery() {
        String id = arrived();
        assertThat(robot.get("/api/v1/ops/verdict").text("/level")).isEqualTo("CRITICAL");
        assertThat(robot.get("/api/v1/ops/snapshot").body().at("/counts/alertsUnacked").asInt())
                .isGreaterThanOrEqualTo(1);

        Rest operator = product.person("operator").rest();
        Answer acked = operator.post(ALERTS + id + "/ack", NOTE).is(200);
        assertThat(acked.text("/state")).isEqualTo("acked");
        assertThat(acked.text("/writeBack/status")).isIn("pending", "done");
        String command = acked.text("/writeBack/commandId");

        Answer ended = robot.get("/api/v1/commands/" + command + "?wait=30").is(200);
        assertThat(ended.text("/status")).isEqualTo("confirmed");
        assertThat(ended.text("/observed")).isEqualTo("acked");
        assertThat(state()).isEqualTo(MonitoredAlert.ACKNOWLEDGED);
        Until.see(() -> robot.get(ALERTS + id).text("/writeBack/status"), "done"::equals);
        Until.see(() -> robot.get("/api/v1/ops/verdict").text("/level"), "DEGRADED"::equals);

        libreNms.truth().recover(there);
        Polls.now(robot, "librenms-1");
        Answer over = Until.see(() -> robot.get(ALERTS + id), now -> isOver(now));
        assertThat(over.body().path("acked").isNull()).isTrue();
        assertThat(over.text("/resolvedBy")).isEqualTo("source");

        libreNms.truth().raise(NAS, DOWN);
        Polls.now(robot, "librenms-1");
        String again = arrived();
        assertThat(again).isNotEqualTo(id);
        assertThat(robot.get(ALERTS + again).text("/fingerprint"))
                .isEqualTo(over.text("/fingerprint"));
        assertThat(robot.get(ALERTS + again).body().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void an_acknowledgment_is_undone_there_as_well() {
        String id = arrived();
        String command = robot.post(ALERTS + id + "/ack", NOTE).text("/writeBack/commandId");
        robot.get("/api/v1/commands/" + command + "?wait=30").is(200);
        Answer undo = robot.post("/api/v1/commands/" + command + "/undo", "{}").is(202);
        robot.get("/api/v1/commands/" + undo.text("/id") + "?wait=30").is(200);
        assertThat(state()).isEqualTo(MonitoredAlert.STANDS);
        assertThat(robot.get(ALERTS + id).text("/state")).isEqualTo("open");
        robot.post("/api/v1/commands/" + command + "/undo", "{}").isProblem(409, "state-moved-on");
    }

    @Test
    void a_libre_nms_that_says_done_and_does_nothing_is_found_out() {
        String id = arrived();
        libreNms.breakWith(Fault.DEAF);
        String command = robot.post(ALERTS + id + "/ack", NOTE).text("/writeBack/commandId");
        Answer ended =
                Until.see(
                        () -> robot.get("/api/v1/commands/" + command),
                        now -> now.text("/status").equals("contradicted"));
        assertThat(ended.text("/observed")).isEqualTo("open");
        assertThat(robot.get(ALERTS + id).text("/state")).isEqualTo("acked");
        assertThat(robot.get(ALERTS + id).text("/writeBack/status")).isEqualTo("failed");
        robot.post("/api/v1/commands/" + command + "/dismiss", NOTE).is(202);
    }

    @Test
    void an_acknowledgment_ends_at_its_time_and_the_source_is_told() {
        String id = arrived();
        Instant end = Instant.now().plusSeconds(8);
        robot.post(ALERTS + id + "/ack", "{\"note\":\"a moment\",\"until\":\"" + end + "\"}")
                .is(200);
        Until.see(this::state, state -> state == MonitoredAlert.ACKNOWLEDGED);
        Until.see(() -> robot.get(ALERTS + id).text("/state"), state -> state.equals("open"));
        Until.see(this::state, state -> state == MonitoredAlert.STANDS);
        assertThat(whats(id)).contains("raised", "acked", "ack-expired", "write-back");
    }

    @Test
    void what_is_wrong_with_a_request_is_told() {
        String id = arrived();
        robot.post(ALERTS + id + "/ack", "{}").isProblem(422, "validation-failed");
        robot.post(ALERTS + id + "/ack", "{\"note\":\"x\",\"until\":\"tomorrow\"}")
                .isProblem(422, "validation-failed");
        robot.post(ALERTS + id + "/ack", "{\"note\":\"x\",\"untill\":\"clear\"}")
                .isProblem(422, "validation-failed");
        robot.post(ALERTS + "nothing/ack", NOTE).isProblem(404, "not-found");
        product.person("viewer")
                .rest()
                .post(ALERTS + id + "/ack", NOTE)
                .isProblem(403, "forbidden");
        Answer dry = robot.post(ALERTS + id + "/ack?dry_run=true", NOTE).is(200);
        assertThat(dry.body().path("would_emit")).hasSize(2);
        assertThat(robot.get(ALERTS + id).text("/state")).isEqualTo("open");
    }

    @Test
    void many_are_handled_at_once_and_one_that_fails_stops_no_other() {
        String id = arrived();
        String unknown = "0123456789abcdef01234567:1";
        String body =
                "{\"ids\":[\"%s\",\"%s\",\"%s\"],\"note\":\"on it\"}".formatted(unknown, id, id);
        String key = UUID.randomUUID().toString();
        Answer bulk = robot.post(ALERTS + "bulk/ack", body, "Idempotency-Key", key).is(200);
        assertThat(bulk.body().at("/success/0").asString()).isEqualTo(id);
        assertThat(bulk.body().path("total_requested").asInt()).isEqualTo(2);
        assertThat(bulk.body().at("/failed/0/code").asString()).isEqualTo("not-found");
        Answer repeated = robot.post(ALERTS + "bulk/ack", body, "Idempotency-Key", key).is(200);
        assertThat(repeated.body()).isEqualTo(bulk.body());
        robot.post(ALERTS + "bulk/resolve", "{\"ids\":[],\"note\":\"x\"}")
                .isProblem(422, "validation-failed");
        robot.post(ALERTS + "bulk/resolve", "{\"ids\":[\"" + id + "\"],\"note\":\"done\"}").is(200);
        assertThat(robot.get(ALERTS + id).text("/resolvedBy")).isEqualTo("user");
        Polls.now(robot, "librenms-1");
        assertThat(standing()).isEmpty();
    }

    @Test
    void listeners_hear_it_come() {
        arrived();
        try (Live live = product.listener().hear(product.topic("alerts"))) {
            live.next(frame -> frame.json().path("kind").asString().equals("beat"));
            String id = arrived();
            robot.post(ALERTS + id + "/note", "{\"text\":\"looking\"}").is(200);
            JsonNode value =
                    live.next(frame -> frame.json().path("entries").size() == 1)
                            .json()
                            .at("/entries/0/value");
            assertThat(value.path("id").asString()).isEqualTo(id);
            assertThat(value.path("notes").asInt()).isEqualTo(1);
        }
    }

    private static boolean isOver(Answer alert) {
        return alert.text("/state").equals("resolved");
    }

    private int state() {
        return libreNms.truth().alert(there).orElseThrow().state();
    }

    /// The id of the critical alert that stands.
    private String arrived() {
        Polls.now(robot, "librenms-1");
        return Until.see(this::standing, found -> found.size() == 1).get(0).path("id").asString();
    }

    private JsonNode standing() {
        return robot.get("/api/v1/alerts?severity=critical&source=librenms-1")
                .is(200)
                .body()
                .path("items");
    }

    private List<String> whats(String id) {
        return robot.get(ALERTS + id + "/timeline")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("what").asString())
                .toList();
    }
}
