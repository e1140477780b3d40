package com.opscenter.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.firewalla.DemoFirewalla;
import com.opscenter.lab.firewalla.LabFirewalla;
import com.opscenter.lab.firewalla.MspBox;
import com.opscenter.lab.http.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FirewallaRoutesTest {

    private static final String ONE = "/firewalla/firewalla-1";

    private final JsonMapper json = JsonMapper.builder().build();
    private LabFirewalla lab;
    private Routes routes;

    @BeforeEach
    void start() throws IOException {
        lab = LabFirewalla.start(DemoFirewalla.world(InstantSource.system()));
        routes = new Routes(json, Peers.NONE.withFirewallas(Map.of("firewalla-1", lab)));
    }

    @AfterEach
    void stop() throws IOException {
        lab.close();
    }

    private Reply ask(String method, String path, String body) {
        return routes.answer(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode tree(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return json.valueToTree(reply.body());
    }

    @Test
    void breaking_is_listed_until_mended() {
        Reply broken = ask("POST", ONE + "/break", "{\"mode\":\"throttled\"}");
        assertThat(tree(broken).path("broken").get(0).asString()).isEqualTo("throttled");
        assertThat(lab.broken()).containsExactly(Fault.THROTTLED);
        assertThat(tree(ask("POST", ONE + "/mend", "")).path("broken")).isEmpty();
        assertThat(ask("POST", ONE + "/break", "{\"mode\":\"x\"}").status()).isEqualTo(400);
    }

    @Test
    void boxes_see_and_lose_things_on_demand() {
        Reply raised = ask("POST", ONE + "/alarms", "{\"type\":1,\"remote\":\"203.0.113.77\"}");
        long aid = tree(raised).at("/alarms/0/aid").asLong();
        assertThat(tree(ask("POST", ONE + "/alarms/" + aid + "/archive", "")).path("alarms"))
                .isEmpty();
        assertThat(ask("POST", ONE + "/alarms/4711/archive", "").status()).isEqualTo(404);
        assertThat(ask("POST", ONE + "/alarms", "{\"type\":17}").status()).isEqualTo(400);
        assertThat(ask("POST", ONE + "/alarms", "{\"type\":1,\"remote\":\"x y\"}").status())
                .isEqualTo(400);
        String box = ONE + "/boxes/" + DemoFirewalla.BOX;
        tree(ask("POST", box + "/offline", ""));
        assertThat(lab.truth().boxes()).extracting(MspBox::online).containsExactly(false);
        tree(ask("POST", box + "/online", ""));
        assertThat(lab.truth().boxes()).extracting(MspBox::online).containsExactly(true);
        assertThat(ask("POST", box + "/explode", "").status()).isEqualTo(404);
    }

    @Test
    void somebody_changes_a_rule_in_the_app() {
        String rule = lab.truth().add(DemoFirewalla.BOX, "block", "ip", "203.0.113.7", "").id();
        tree(ask("POST", ONE + "/rules/" + rule + "/pause", ""));
        assertThat(lab.truth().blocked()).isEmpty();
        tree(ask("POST", ONE + "/rules/" + rule + "/delete", ""));
        assertThat(lab.truth().rules()).isEmpty();
    }

    @Test
    void whoever_asks_learns_the_token_and_of_others_nothing() {
        assertThat(tree(ask("GET", ONE + "/access", "")).path("token").asString())
                .isEqualTo(lab.token());
        assertThat(tree(ask("GET", "/firewalla", "")).at("/firewalla/0/boxes")).hasSize(1);
        assertThat(ask("GET", "/firewalla/another", "").status()).isEqualTo(404);
    }
}
