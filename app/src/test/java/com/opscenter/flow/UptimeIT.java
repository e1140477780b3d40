package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.hostmon.LabHostmon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From the log of a host monitor to its outages, its availability and its alerts.
class UptimeIT {

    private static final String WAN1 = "/api/v1/uptime/monitors/hostmon-1:101";
    private static final int TEST = 101;

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final LabHostmon hostmon = product.hostmon();

    @BeforeEach
    void begin() {
        hostmon.mend();
    }

    @AfterEach
    void end() {
        hostmon.mend();
        hostmon.up(TEST);
        Polls.now(robot, "hostmon-1");
        product.awaitNominal();
    }

    @Test
    void the_history_of_both_sources_is_there_from_the_first_day() {
        JsonNode wan1 = Until.see(() -> robot.get(WAN1), found -> found.status() == 200).body();
        assertThat(wan1.path("name").asString()).isEqualTo("WAN1");
        assertThat(wan1.path("unknown").path("d30Pct").asDouble()).isLessThan(5);
        JsonNode outages = robot.get(WAN1 + "/outages").is(200).body().path("items");
        assertThat(outages)
                .anySatisfy(outage -> {
                    assertThat(outage.path("durationSeconds").asLong()).isEqualTo(240);
                    assertThat(outage.path("origin").asString()).isEqualTo("history");
                });
        JsonNode explained = robot.get(WAN1 + "/explain?window=30d").is(200).body();
        assertThat(explained.path("pct").asDouble()).isBetween(99.0, 100.0);
        assertThat(explained.path("intervals").size()).isGreaterThan(3);
        JsonNode printer =
                Until.see(
                                () -> robot.get("/api/v1/uptime/monitors/librenms-1:7/explain"),
                                found -> found.status() == 200)
                        .body();
        assertThat(printer.path("outages").asInt()).isGreaterThan(10);
        assertThat(printer.path("said").size()).isEqualTo(4);
        assertThat(robot.get("/api/v1/uptime/outages?limit=5").is(200).body().path("nextCursor"))
                .isNotNull();
        assertThat(robot.get("/api/v1/alerts?source=hostmon-1").is(200).body().path("items"))
                .isEmpty();
    }

    @Test
    void what_goes_down_is_shown_warns_and_is_over_when_it_works_again() {
        Until.see(() -> robot.get(WAN1).status(), status -> status == 200);
        hostmon.down(TEST);
        Polls.now(robot, "hostmon-1");
        Until.see(() -> robot.get(WAN1).text("/status"), status -> status.equals("DOWN"));
        Until.see(this::standing, count -> count == 1);
        assertThat(robot.get("/api/v1/ops/verdict").text("/level")).isEqualTo("DEGRADED");
        assertThat(robot.get("/api/v1/ops/snapshot?features=uptime").body().toString())
                .contains("monitor/hostmon-1/101");
        hostmon.up(TEST);
        Polls.now(robot, "hostmon-1");
        Until.see(() -> robot.get(WAN1).text("/status"), status -> status.equals("UP"));
        Until.see(this::standing, count -> count == 0);
    }

    @Test
    void people_name_it_and_say_what_it_watches() {
        Until.see(() -> robot.get(WAN1).status(), status -> status == 200);
        String words = "{\"name\":\"Main line\",\"linkTo\":\"wan/wan1\"}";
        Answer named = robot.patch(WAN1, words).is(200);
        assertThat(named.text("/name")).isEqualTo("Main line");
        assertThat(named.text("/linkTo")).isEqualTo("wan/wan1");
        robot.patch(WAN1, "{\"linkTo\":\"javascript:1\"}").isProblem(422, "validation-failed");
        robot.patch("/api/v1/uptime/monitors/hostmon-1:none", words).isProblem(404, "not-found");
        product.person("viewer").rest().patch(WAN1, words).isProblem(403, "forbidden");
        robot.get(WAN1 + "/explain?window=1y").isProblem(422, "validation-failed");
        robot.patch(WAN1, "{\"name\":\"\",\"linkTo\":\"\"}").is(200);
    }

    private int standing() {
        return robot.get("/api/v1/alerts?source=hostmon-1&state=open").body().path("items").size();
    }
}
