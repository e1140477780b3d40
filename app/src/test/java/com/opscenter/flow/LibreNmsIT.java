package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.Maintenances.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What LibreNMS knows of the insides of its devices, and work on them, from there and back.
class LibreNmsIT {

    private static final int NAS = 3;
    private static final String CORE = "/api/v1/network/switches/librenms-1.2";
    private static final String MONITOR = "/api/v1/uptime/monitors/librenms-1:3";

    private final Product product = Product.shared();
    private final Rest robot = product.robot();
    private final LabLibreNms libreNms = product.libreNms();

    @BeforeEach
    void begin() {
        libreNms.mend();
        Until.see(() -> robot.get(MONITOR).status(), status -> status == 200);
    }

    @AfterEach
    void end() {
        libreNms.mend();
        libreNms.truth().endMaintenance(NAS);
        libreNms.truth().up(NAS);
        Polls.now(robot, "librenms-1");
        Until.see(() -> robot.get(MONITOR).text("/status"), status -> status.equals("UP"));
        product.awaitNominal();
    }

    @Test
    void its_devices_are_switches_that_can_be_looked_at_and_nothing_else() {
        Answer core = Until.see(() -> robot.get(CORE), found -> found.status() == 200);
        assertThat(core.text("/name")).isEqualTo("sw-core");
        assertThat(core.text("/source")).isEqualTo("librenms-1");
        Until.see(
                () -> robot.get(CORE + "/ports?limit=50").body().path("items"),
                ports -> ports.size() == 25);
        Answer port =
                Until.see(
                        () -> robot.get(CORE + "/ports/swp00"),
                        found -> found.body().path("rxBps").asLong() > 0);
        assertThat(port.text("/label")).isEqualTo("uplink fw-edge");
        assertThat(port.body().path("capabilities")).isEmpty();
        robot.post(CORE + "/ports/swp00/disable", "{}").isProblem(422, "capability-missing");
        robot.get("/api/v1/network/switches/librenms-1.3").isProblem(404, "not-found");
    }

    @Test
    void its_sensors_are_on_the_monitor_and_can_be_watched_by_rules() {
        JsonNode sensors =
                Until.see(
                        () -> robot.get(MONITOR + "/sensors").is(200).body().path("items"),
                        found ->
                                found.size() == 5
                                        && found.at("/0/state").asString("").equals("OK"));
        assertThat(sensors.at("/0/kind").asString()).isEqualTo("temperature");
        assertThat(sensors.at("/0/unit").asString()).isEqualTo("milliCelsius");
        String key = sensors.at("/0/key").asString();
        assertThat(
                        robot.get("/api/v1/alerts/rules/metrics/sensor.temperature/entities")
                                .is(200)
                                .body()
                                .path("items")
                                .toString())
                .contains(key, "nas-01 · CPU 1");
        String id = sensors.at("/0/id").asString();
        assertThat(robot.get(MONITOR + "/sensors/" + id + "/readings").is(200).text("/metric"))
                .isEqualTo("temperature");
        robot.get(MONITOR + "/sensors/none/readings").isProblem(404, "not-found");
    }

    @Test
    void work_announced_here_is_told_there_and_alarms_nobody() {
        String command = maintain("{\"minutes\":90,\"reason\":\"new disks\"}").is(202).text("/id");
        assertThat(robot.get("/api/v1/commands/" + command + "?wait=30").text("/status"))
                .isEqualTo("confirmed");
        assertThat(libreNms.truth().maintenances().of(NAS))
                .extracting(Schedule::notes)
                .contains("new disks");
        Until.see(() -> robot.get(MONITOR).text("/status"), status -> status.equals("MAINTENANCE"));
        maintain("{\"minutes\":5,\"reason\":\"once more\"}").isProblem(409, "state-moved-on");
        libreNms.truth().down(NAS);
        Polls.now(robot, "librenms-1");
        assertThat(robot.get(MONITOR).text("/status")).isEqualTo("MAINTENANCE");
        JsonNode verdict = product.verdict();
        assertThat(Product.isNominal(verdict)).as(verdict.toString()).isTrue();
    }

    @Test
    void work_announced_there_is_shown_here() {
        libreNms.truth().beginMaintenance(NAS, "by somebody else");
        Polls.now(robot, "librenms-1");
        Until.see(() -> robot.get(MONITOR).text("/status"), status -> status.equals("MAINTENANCE"));
        assertThat(robot.get(MONITOR).text("/maintenance/state")).isEqualTo("running");
    }

    @Test
    void what_does_not_show_there_is_not_believed() {
        libreNms.breakWith(Fault.DEAF);
        String command = maintain("{\"minutes\":5,\"reason\":\"deaf\"}").is(202).text("/id");
        Until.see(
                () -> robot.get("/api/v1/commands/" + command + "?wait=30").text("/status"),
                status -> status.equals("contradicted"));
        robot.post("/api/v1/commands/" + command + "/dismiss", "{\"note\":\"lab\"}").is(202);
    }

    @Test
    void its_own_graphs_are_shown_as_pictures_that_can_do_nothing() {
        libreNms.truth().drawsSvg(true);
        String graph = robot.get(MONITOR + "/graphs").is(200).text("/items/0/name");
        Answer drawn = robot.get(MONITOR + "/graphs/" + graph + "?width=300").is(200);
        libreNms.truth().drawsSvg(false);
        assertThat(drawn.header("Content-Type")).hasValue("image/svg+xml");
        assertThat(drawn.header("Content-Security-Policy").orElse("")).contains("sandbox");
        assertThat(drawn.header("X-Content-Type-Options")).hasValue("nosniff");
        robot.get(MONITOR + "/graphs/device_smell").isProblem(404, "not-found");
        robot.get(MONITOR + "/graphs/" + graph + "?width=5").isProblem(422, "validation-failed");
        robot.get("/api/v1/uptime/monitors/hostmon-1:101/graphs").isProblem(404, "not-found");
        libreNms.breakWith(Fault.HTML);
        robot.get(MONITOR + "/graphs").isProblem(503, "upstream-unavailable");
    }

    @Test
    void bad_input_changes_nothing() {
        maintain("{\"minutes\":0,\"reason\":\"x\"}").isProblem(422, "validation-failed");
        maintain("{\"minutes\":90}").isProblem(422, "validation-failed");
        product.person("viewer")
                .rest()
                .post(MONITOR + "/maintenance", "{\"minutes\":5,\"reason\":\"x\"}")
                .isProblem(403, "forbidden");
        robot.post(
                        "/api/v1/uptime/monitors/hostmon-1:101/maintenance",
                        "{\"minutes\":5,\"reason\":\"x\"}")
                .isProblem(422, "capability-missing");
        assertThat(robot.get(MONITOR).text("/maintenance/state")).isNotEqualTo("running");
    }

    private Answer maintain(String body) {
        return robot.post(MONITOR + "/maintenance", body);
    }
}
