package com.opscenter.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.LabPdu;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.Manager;
import com.opscenter.lab.Oids;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ControlApiTest {

    private record Answer(int status, JsonNode body) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private LabPdu pdu;
    private LabSwitch net;
    private ControlApi api;

    @BeforeEach
    void start() throws IOException {
        pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2));
        net = LabSwitch.start(SwitchSpec.of(SwitchPersonality.ZYNOS));
        api =
                ControlApi.start(
                        0,
                        Peers.NONE
                                .withPdus(Map.of("pdu-1", pdu))
                                .withSwitches(Map.of("zyxel-1", net)));
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        api.close();
        pdu.close();
        net.close();
    }

    @Test
    void the_root_says_what_there_is() throws Exception {
        assertThat(ask("GET", "/", "").body().has("GET /pdus")).isTrue();
    }

    @Test
    void a_unit_is_shown_with_the_truth_about_its_outlets() throws Exception {
        pdu.press(3, false);
        JsonNode unit = ask("GET", "/pdus", "").body().at("/pdus/0");
        assertThat(unit.path("id").asString()).isEqualTo("pdu-1");
        assertThat(unit.path("port").asInt()).isEqualTo(pdu.port());
        assertThat(unit.at("/outlets/2/state").asString()).isEqualTo("OFF");
        assertThat(unit.at("/outlets/3/state").asString()).isEqualTo("ON");
    }

    @Test
    void breaking_is_listed_until_mended() throws Exception {
        Answer broken = ask("POST", "/pdus/pdu-1/break", "{\"mode\":\"lie\",\"outlet\":3}");
        assertThat(broken.body().at("/broken/0/mode").asString()).isEqualTo("lie");
        assertThat(broken.body().at("/broken/0/outlet").asInt()).isEqualTo(3);
        Answer mended = ask("POST", "/pdus/pdu-1/mend", "");
        assertThat(mended.body().path("broken")).isEmpty();
    }

    @Test
    void pressing_a_button_shows_at_the_agent() throws Exception {
        assertThat(ask("POST", "/pdus/pdu-1/outlets/3", "{\"state\":\"OFF\"}").status())
                .isEqualTo(200);
        try (Manager manager = Manager.of(pdu)) {
            assertThat(manager.number(Oids.RPDU2_STATE + 3)).isEqualTo(1);
        }
    }

    @Test
    void whoever_asks_here_learns_how_to_ask_the_agent() throws Exception {
        JsonNode access = ask("GET", "/pdus/pdu-1/access", "").body();
        String community = access.path("community").asString();
        try (Manager manager = Manager.v2c(pdu.port(), community)) {
            assertThat(manager.number(Oids.RPDU2_SWITCHED)).isEqualTo(8);
        }
        assertThat(access.at("/users/0/authPassphrase").asString())
                .isEqualTo(pdu.users().ops().authPassphrase());
    }

    @Test
    void effects_are_told_and_forgotten() throws Exception {
        try (Manager manager = Manager.of(pdu)) {
            assertThat(manager.set(Oids.RPDU2_COMMAND + 3, 3)).isZero();
        }
        JsonNode effect = ask("GET", "/pdus/pdu-1/effects", "").body().at("/effects/0");
        assertThat(effect.path("object").asString()).isEqualTo("outlet.command");
        assertThat(effect.path("command").asString()).isEqualTo("REBOOT");
        assertThat(effect.path("outcome").asString()).isEqualTo("DONE");
        assertThat(ask("DELETE", "/pdus/pdu-1/effects", "").body().path("effects")).isEmpty();
        assertThat(pdu.effects()).isEmpty();
    }

    @Test
    void a_switch_is_broken_touched_and_mended_by_hand() throws Exception {
        Answer broken = ask("POST", "/switches/zyxel-1/break", "{\"mode\":\"lie\",\"port\":3}");
        assertThat(broken.body().at("/broken/0/mode").asString()).isEqualTo("lie");
        Answer pulled = ask("POST", "/switches/zyxel-1/ports/2", "{\"hand\":\"UNPLUG\"}");
        assertThat(pulled.body().at("/ports/1/milliwatts").asInt()).isZero();
        assertThat(pulled.body().at("/ports/2/milliwatts").asInt()).isPositive();
        Answer mended = ask("POST", "/switches/zyxel-1/mend", "");
        assertThat(mended.body().path("broken")).isEmpty();
        assertThat(ask("GET", "/switches", "").body().at("/switches/0/port").asInt())
                .isEqualTo(net.port());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "break; {\"mode\":\"sulk\"}; mode",
                "break; {\"mode\":\"lie\",\"port\":9}; port",
                "break; {\"mode\":\"slow\",\"port\":1}; port",
                "break; {\"mode\":\"lie\",\"millis\":5}; millis",
                "break; [1]; body",
                "ports/2; {\"hand\":\"KICK\"}; hand"
            })
    void bad_input_about_a_switch_names_the_field(String action, String body, String field)
            throws Exception {
        Answer answer = ask("POST", "/switches/zyxel-1/" + action, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asString()).isEqualTo(field);
        assertThat(net.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "break; {\"mode\":\"sulk\"}; mode",
                "break; {}; mode",
                "break; [1]; body",
                "break; {\"mode\"; body",
                "break; {\"mode\":\"lie\",\"outlet\":9}; outlet",
                "break; {\"mode\":\"lie\",\"outlet\":\"3\"}; outlet",
                "break; {\"mode\":\"lie\",\"millis\":5}; millis",
                "break; {\"mode\":\"slow\",\"millis\":-1}; millis",
                "break; {\"mode\":\"slow\",\"outlet\":1}; outlet",
                "break; {\"mode\":\"lie\",\"why\":1}; why",
                "outlets/3; {\"state\":\"on\"}; state",
                "outlets/3; {\"state\":\"ON\",\"force\":true}; force"
            })
    void bad_input_names_the_field_and_breaks_nothing(String action, String body, String field)
            throws Exception {
        Answer answer = ask("POST", "/pdus/pdu-1/" + action, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asString()).isEqualTo(field);
        assertThat(answer.body().path("rule").asString()).isNotEmpty();
        assertThat(pdu.broken()).isEmpty();
    }

    @Test
    void what_is_not_there_is_404_and_what_is_not_offered_405() throws Exception {
        assertThat(ask("GET", "/pdus/pdu-9", "").status()).isEqualTo(404);
        assertThat(ask("GET", "/gateways", "").status()).isEqualTo(404);
        assertThat(ask("POST", "/pdus/pdu-1/outlets/9", "{\"state\":\"ON\"}").status())
                .isEqualTo(404);
        assertThat(ask("DELETE", "/pdus/pdu-1", "").status()).isEqualTo(405);
    }

    @Test
    void web_pages_are_refused() throws Exception {
        HttpRequest fromPage =
                HttpRequest.newBuilder(uri("/pdus")).header("Origin", "http://x.test").build();
        assertThat(http.send(fromPage, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }

    private Answer ask(String method, String path, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), json.readTree(response.body()));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + api.port() + path);
    }
}
