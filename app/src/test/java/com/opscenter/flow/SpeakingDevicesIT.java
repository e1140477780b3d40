package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.sender.SyslogSender;
import com.opscenter.lab.sender.TrapSample;
import com.opscenter.lab.sender.TrapSender;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From what devices say by themselves to the log, the alerts and the health of who listens.
class SpeakingDevicesIT {

    private static final String SOURCES = "/api/v1/sources";
    private static final String LOGS = "/api/v1/security/logs";
    private static final String COMMUNITY = "canary-community";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final String id = "heard-" + UUID.randomUUID();
    private final int port = Runs.freePort();

    @AfterEach
    void remove() {
        robot.delete(SOURCES + "/" + id).is(204);
    }

    @Test
    void a_line_is_kept_without_its_secret_counted_and_shown_to_the_organization()
            throws Exception {
        register("syslog", "syslog", "{\"timeZone\":\"Europe/Berlin\"}", "null");
        awaitHealth("BLIND");

        new SyslogSender(port)
                .stream(
                        SyslogSender.counted("<27>fan 1 failed, password=hunter2x"),
                        SyslogSender.line("<30>1 2026-11-21T14:30:00Z fw dhcpd 7 - - a lease"));

        JsonNode lines = awaitLines(2);
        awaitHealth("ONLINE");
        assertThat(lines.get(0).path("text").asString()).isEqualTo("a lease");
        assertThat(lines.get(0).path("host").asString()).isEqualTo("fw");
        assertThat(lines.get(0).path("program").asString()).isEqualTo("dhcpd");
        assertThat(lines.get(0).path("at").asString()).isEqualTo("2026-11-21T14:30:00.000Z");
        assertThat(lines.get(1).path("text").asString()).isEqualTo("fan 1 failed, password=***");
        assertThat(lines.get(1).path("severity").asString()).isEqualTo("error");
        Rest viewer = product.person("viewer").rest();
        assertThat(items(viewer.get(LOGS + "?max_severity=3&source=" + id).is(200))).hasSize(1);
        Until.see(
                () -> robot.get(LOGS + "/hours?source=" + id).is(200).body().path("total").asInt(),
                total -> total == 2);
        assertThat(
                        robot.get("/api/v1/ops/snapshot?features=sources")
                                .body()
                                .at("/counts/linesPerHour")
                                .asInt())
                .isGreaterThanOrEqualTo(2);
        robot.get(LOGS + "?max_severity=bad").isProblem(422, "validation-failed");
    }

    @Test
    void a_trap_raises_an_alert_that_its_counterpart_ends_and_a_strangers_does_nothing()
            throws IOException {
        register(
                "snmp-trap",
                "snmp",
                "{\"version\":\"2c\"}",
                "{\"community\":\"" + COMMUNITY + "\"}");
        awaitHealth("BLIND");

        try (TrapSender sender = new TrapSender(port)) {
            sender.v2c("somebody-else", TrapSample.LINK_DOWN);
            assertThat(sender.informV2c(COMMUNITY, TrapSample.OVERLOAD)).isTrue();
            Answer alert = Until.see(() -> alerts("open"), found -> items(found).size() == 1);
            assertThat(alert.text("/items/0/title")).isEqualTo("Overload");
            assertThat(alert.text("/items/0/severity")).isEqualTo("critical");
            assertThat(awaitLines(1).get(0).path("text").asString())
                    .startsWith("rPDUOverload: Rack PDU: Overload condition.")
                    .doesNotContain(COMMUNITY);
            Until.see(
                    () -> robot.get(SOURCES + "/" + id).text("/health/detail"),
                    detail -> detail.contains("wrong community"));

            sender.v1(COMMUNITY, "127.0.0.1", TrapSample.OVERLOAD_CLEARED);
            Until.see(() -> items(alerts("resolved")).size(), over -> over == 1);
        }
    }

    private void register(String kind, String scheme, String config, String credentials) {
        String body =
                """
                {"id":"%s","name":"%s","site":"home-rack","kind":"%s",
                 "endpoint":"%s://127.0.0.1:%d","config":%s,"credentials":%s,
                 "intervals":{"status":5,"metrics":60,"config":600},
                 "enabled":true,"required":false}
                """
                        .formatted(id, id, kind, scheme, port, config, credentials);
        robot.post(SOURCES + "/test", body).is(200);
        robot.post(SOURCES, body).is(201);
    }

    private void awaitHealth(String status) {
        Until.see(
                () -> robot.get(SOURCES + "/" + id).text("/health/status"),
                now -> now.equals(status));
    }

    private JsonNode awaitLines(int count) {
        return Until.see(
                () -> items(robot.get(LOGS + "?source=" + id).is(200)),
                lines -> lines.size() == count);
    }

    private Answer alerts(String state) {
        return robot.get("/api/v1/alerts?source=" + id + "&state=" + state).is(200);
    }

    private static JsonNode items(Answer answer) {
        return answer.body().path("items");
    }
}
