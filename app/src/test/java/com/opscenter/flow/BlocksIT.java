package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.opnsense.LabOpnsense;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what an OPNsense sees to an address that is blocked there, and freed again.
class BlocksIT {

    private static final String BLOCKS = "/api/v1/security/blocks";
    private static final String IP = "203.0.113.44";
    private static final String HERE = "\"sourceIds\":[\"opnsense-1\"]";
    private static final String ASK =
            "{\"ip\":\"203.0.113.44\",\"reason\":\"it scans us\"," + HERE + "}";
    private static final long BRUTE_FORCE = 2_001_219;

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final LabOpnsense opnsense = product.opnsense();

    @BeforeEach
    void begin() {
        opnsense.mend();
        opnsense.truth().blocked().forEach(opnsense.truth()::remove);
        Polls.now(robot, "opnsense-1");
    }

    @AfterEach
    void end() {
        opnsense.mend();
        opnsense.truth().blocked().forEach(opnsense.truth()::remove);
        Polls.now(robot, "opnsense-1");
        robot.get("/api/v1/alerts?source=opnsense-1")
                .body()
                .path("items")
                .forEach(alert ->
                        robot.post(
                                        "/api/v1/alerts/"
                                                + alert.path("id").asString()
                                                + "/resolve",
                                        "{\"note\":\"the test is over\"}")
                                .is(200));
    }

    private Answer ended(Answer asked) {
        return robot.get("/api/v1/commands/" + asked.is(202).text("/id") + "?wait=30").is(200);
    }

    private String child(Answer parent) {
        return parent.text("/children/0");
    }

    @Test
    void an_address_is_blocked_and_freed_each_confirmed_by_the_firewall() {
        Answer done = ended(product.person("operator").rest().post(BLOCKS, ASK));
        assertThat(done.text("/status")).isEqualTo("confirmed");
        assertThat(done.text("/statusReason")).isEqualTo("1 of 1 confirmed");
        assertThat(opnsense.truth().blocked()).containsExactly(IP);
        Answer part = robot.get("/api/v1/commands/" + child(done)).is(200);
        assertThat(part.text("/status")).isEqualTo("confirmed");
        assertThat(part.text("/observed")).isEqualTo("ACTIVE");
        assertThat(part.text("/target/name")).isEqualTo(IP + " at opnsense-1");
        Answer block = robot.get(BLOCKS + "/" + IP).is(200);
        assertThat(block.text("/targets/0/status")).isEqualTo("active");
        assertThat(block.text("/reason")).isEqualTo("it scans us");
        Answer freed = ended(robot.delete(BLOCKS + "/" + IP));
        assertThat(freed.text("/status")).isEqualTo("confirmed");
        assertThat(opnsense.truth().blocked()).isEmpty();
        robot.delete(BLOCKS + "/" + IP).isProblem(404, "not-found");
    }

    @Test
    void a_block_is_undone_and_what_moved_on_is_not() {
        Answer done = ended(robot.post(BLOCKS, ASK));
        Answer undone = ended(robot.post("/api/v1/commands/" + done.text("/id") + "/undo", "{}"));
        assertThat(undone.text("/status")).isEqualTo("confirmed");
        assertThat(opnsense.truth().blocked()).isEmpty();
        robot.post("/api/v1/commands/" + done.text("/id") + "/undo", "{}")
                .isProblem(409, "state-moved-on");
    }

    @Test
    void a_block_ends_at_its_time() {
        Instant end = Instant.now().plusSeconds(6);
        String ask =
                "{\"ip\":\"%s\",\"reason\":\"a moment\",\"expiresAt\":\"%s\",%s}"
                        .formatted(IP, end, HERE);
        ended(robot.post(BLOCKS, ask));
        assertThat(opnsense.truth().blocked()).containsExactly(IP);
        Until.see(() -> opnsense.truth().blocked().size(), left -> left == 0);
        Until.see(
                () -> robot.get(BLOCKS + "/" + IP).text("/targets/0/status"),
                status -> status.equals("removed"));
    }

    @Test
    void a_firewall_that_says_done_and_does_nothing_is_found_out() {
        opnsense.breakWith(Fault.DEAF);
        Answer asked = robot.post(BLOCKS, ASK).is(202);
        Answer ended =
                Until.see(
                        () -> robot.get("/api/v1/commands/" + child(asked)),
                        now -> now.text("/status").equals("contradicted"));
        assertThat(ended.text("/observed")).isEqualTo("REMOVED");
        assertThat(robot.get(BLOCKS + "/" + IP).text("/targets/0/status")).isEqualTo("failed");
        robot.post("/api/v1/commands/" + child(asked) + "/dismiss", "{\"note\":\"seen\"}").is(202);
    }

    @Test
    void what_must_stay_reachable_is_never_blocked() {
        for (String own :
                new String[] {"10.20.0.15", "198.51.100.1", "192.0.2.2", "127.0.0.1", "fd00::1"}) {
            robot.post(BLOCKS, "{\"ip\":\"" + own + "\",\"reason\":\"oops\"}")
                    .isProblem(409, "protected-address");
        }
        robot.post(BLOCKS, "{\"ip\":\"198.51.100.0/24\",\"reason\":\"oops\"}")
                .isProblem(409, "protected-address");
        robot.post(BLOCKS, "{\"ip\":\"203.0.113.0/23\",\"reason\":\"oops\"}")
                .isProblem(422, "validation-failed");
        robot.post(BLOCKS, "{\"ip\":\"" + IP + "\"}").isProblem(422, "validation-failed");
        robot.post(BLOCKS, "{\"ip\":\"" + IP + "\",\"reason\":\"x\",\"sourceIds\":[\"pdu-1\"]}")
                .isProblem(422, "capability-missing");
        product.person("viewer").rest().post(BLOCKS, ASK).isProblem(403, "forbidden");
        Answer dry = robot.post(BLOCKS + "?dry_run=true", ASK).is(200);
        assertThat(dry.body().path("would_emit")).hasSize(2);
        assertThat(opnsense.truth().blocked()).isEmpty();
    }

    @Test
    void a_network_is_blocked_once_however_often_it_is_asked_with_one_key() {
        String ask = "{\"ip\":\"203.0.113.77/28\",\"reason\":\"all of them\"," + HERE + "}";
        String key = UUID.randomUUID().toString();
        Answer first = robot.post(BLOCKS, ask, "Idempotency-Key", key).is(202);
        Answer second = robot.post(BLOCKS, ask, "Idempotency-Key", key).is(202);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        ended(first);
        assertThat(opnsense.truth().blocked()).containsExactly("203.0.113.64/28");
        ended(robot.delete(BLOCKS + "/203.0.113.64%2F28"));
        assertThat(opnsense.truth().blocked()).isEmpty();
    }

    @Test
    void an_intrusion_is_an_event_with_raw_and_rule_and_an_alert_that_names_it() {
        opnsense.truth().alert(BRUTE_FORCE, "203.0.113.201", "10.20.0.15", 22);
        Polls.now(robot, "opnsense-1");
        String query = "/api/v1/security/events?src_ip=203.0.113.201";
        Answer listed =
                Until.see(
                        () -> robot.get(query),
                        now -> now.body().at("/items/0/alertId").isString());
        assertThat(listed.text("/items/0/severity")).isEqualTo("critical");
        assertThat(listed.text("/items/0/interface")).isEqualTo("igb0");
        Answer event = robot.get("/api/v1/security/events/" + listed.text("/items/0/id")).is(200);
        assertThat(event.text("/raw/event_type")).isEqualTo("alert");
        assertThat(event.text("/rule/msg")).isEqualTo("ET SCAN Potential SSH Scan");
        assertThat(event.body().toString()).doesNotContain("lab-canary");
        Answer alert = robot.get("/api/v1/alerts/" + event.text("/alertId")).is(200);
        assertThat(alert.text("/labels/src_ip")).isEqualTo("203.0.113.201");
        assertThat(alert.text("/source")).isEqualTo("opnsense-1");
        Answer snapshot = robot.get("/api/v1/ops/snapshot?features=threats,network").is(200);
        assertThat(snapshot.body().path("entries").findValuesAsString("key"))
                .contains(event.text("/key"), "wan/wan1", "wan/wan2");
    }
}
