package com.opscenter.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.DemoLibreNms;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.MonitoredAlert;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LibreNmsRoutesTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private LabLibreNms lab;
    private Routes routes;

    @BeforeEach
    void start() throws IOException {
        lab = LabLibreNms.start(DemoLibreNms.world(InstantSource.system()));
        routes = new Routes(json, Peers.NONE.withLibreNms(Map.of("librenms-1", lab)));
    }

    @AfterEach
    void stop() throws IOException {
        lab.close();
    }

    private Reply ask(String method, String path, String body) {
        return routes.answer(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void breaking_is_listed_until_mended() {
        Reply broken = ask("POST", "/librenms/librenms-1/break", "{\"mode\":\"deaf\"}");
        assertThat(tree(broken).path("broken").get(0).asString()).isEqualTo("deaf");
        assertThat(lab.broken()).containsExactly(Fault.DEAF);
        assertThat(tree(ask("POST", "/librenms/librenms-1/mend", "")).path("broken")).isEmpty();
        assertThat(ask("POST", "/librenms/librenms-1/break", "{\"mode\":\"x\"}").status())
                .isEqualTo(400);
    }

    @Test
    void problems_begin_and_end_on_demand() {
        String alerts = "/librenms/librenms-1/alerts";
        Reply raised = ask("POST", alerts, "{\"device\":3,\"rule\":1}");
        int id = tree(raised).at("/alerts/0/id").asInt();
        assertThat(lab.truth().alert(id).map(MonitoredAlert::state))
                .hasValue(MonitoredAlert.STANDS);
        assertThat(ask("POST", alerts + "/" + id + "/ack", "").status()).isEqualTo(200);
        assertThat(lab.truth().alert(id).map(MonitoredAlert::state))
                .hasValue(MonitoredAlert.ACKNOWLEDGED);
        assertThat(ask("POST", alerts + "/" + id + "/recover", "").status()).isEqualTo(200);
        assertThat(ask("POST", alerts + "/" + id + "/explode", "").status()).isEqualTo(404);
        assertThat(ask("POST", alerts + "/4711/recover", "").status()).isEqualTo(404);
        assertThat(ask("POST", alerts, "{\"device\":99,\"rule\":1}").status()).isEqualTo(400);
    }

    @Test
    void whoever_asks_learns_the_token_and_of_others_nothing() {
        assertThat(tree(ask("GET", "/librenms/librenms-1/access", "")).path("token").asString())
                .isEqualTo(lab.token());
        assertThat(tree(ask("GET", "/librenms", "")).at("/librenms/0/devices")).hasSize(7);
        assertThat(ask("GET", "/librenms/another", "").status()).isEqualTo(404);
        assertThat(ask("DELETE", "/librenms/librenms-1", "").status()).isEqualTo(405);
    }

    private JsonNode tree(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return json.valueToTree(reply.body());
    }
}
