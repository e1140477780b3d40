package com.opscenter.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.routeros.Fault;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RouterRoutesTest {

    private LabRouter router;
    private RouterRoutes routes;

    @BeforeEach
    void start() throws IOException {
        router = LabRouter.start(RouterSpec.small("7.20.4"));
        routes = new RouterRoutes(JsonMapper.builder().build(), Map.of("mikrotik-1", router));
    }

    @AfterEach
    void stop() throws IOException {
        router.close();
    }

    private Reply ask(String method, String path, String body) {
        List<String> parts = path.isEmpty() ? List.of() : List.of(path.split("/", -1));
        return routes.answer(method, path, parts, body.getBytes(StandardCharsets.UTF_8));
    }

    private RouterTruth truth() {
        return (RouterTruth) ask("GET", "mikrotik-1", "").body();
    }

    @Test
    void a_device_is_shown_with_the_truth_about_its_ports() {
        assertThat(truth().ports()).hasSize(6);
        assertThat(truth().ports().get(1).power()).isEqualTo("powered-on");
        assertThat(truth().services().apis()).isPositive();
        assertThat(ask("POST", "mikrotik-1/ports/ether2", "{\"hand\":\"UNPLUG\"}").status())
                .isEqualTo(200);
        assertThat(truth().ports().get(1).up()).isFalse();
        ask("POST", "mikrotik-1/ports/ether3", "{\"hand\":\"DISABLE\"}");
        assertThat(truth().ports().get(2).enabled()).isFalse();
    }

    @Test
    void it_is_broken_and_mended() {
        ask("POST", "mikrotik-1/break", "{\"mode\":\"half-open\"}");
        assertThat(router.broken()).containsExactly(Fault.HALF_OPEN);
        ask("POST", "mikrotik-1/mend", "");
        assertThat(truth().broken()).isEmpty();
        assertThat(ask("POST", "mikrotik-1/break", "{\"mode\":\"reboot\",\"millis\":0}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "break | [] | 400",
                "break | {\"mode\":\"sulk\"} | 400",
                "break | {\"mode\":\"slow\",\"millis\":5} | 400",
                "break | {\"mode\":\"reboot\",\"millis\":-1} | 400",
                "ports/ether9 | {\"hand\":\"PLUG\"} | 404",
                "ports/ether1 | {\"hand\":\"PAINT\"} | 400",
                "dance | {} | 405"
            })
    void what_cannot_be_is_refused(String path, String body, int status) {
        assertThat(ask("POST", "mikrotik-1/" + path, body).status()).isEqualTo(status);
        assertThat(ask("GET", "mikrotik-7", "").status()).isEqualTo(404);
    }

    @Test
    void the_way_it_tells_to_ask_it_works() throws Exception {
        RouterAccess access = (RouterAccess) ask("GET", "mikrotik-1/access", "").body();
        String asked = access.curl().replaceAll(".* ", "");
        String user = access.curl().replaceAll("curl -s -u (\\S+) .*", "$1");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(asked))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        user.getBytes(StandardCharsets.UTF_8)))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"name\":\"ether1\"", "\"running\":\"true\"");
        }
    }
}
