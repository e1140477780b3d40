package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.snmprec.SnmprecAgent;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Registering never needs a device that answers; what is wrong with it is told by its health and,
/// before saving, by the test.
class RegisterSourceIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOURCES = "/api/v1/sources";
    private static final List<String> FOREIGN =
            List.of(
                    "1.3.6.1.2.1.1.1.0|4|a toaster",
                    "1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10",
                    "1.3.6.1.2.1.1.3.0|67|4711",
                    "1.3.6.1.2.1.1.5.0|4|toaster");

    private final Product product = Product.shared();
    private final Rest robot = product.robot();

    /// Ids are never reused, so every test has its own.
    private final String id = "trial-" + UUID.randomUUID();

    @AfterEach
    void remove() {
        if (robot.get(SOURCES + "/" + id).status() == 200) {
            robot.delete(SOURCES + "/" + id).is(204);
        }
    }

    @Test
    void a_device_of_an_unknown_model_is_offline_because_of_its_configuration(@TempDir Path folder)
            throws Exception {
        Path capture = Files.write(folder.resolve("toaster.snmprec"), FOREIGN);
        try (SnmprecAgent agent = SnmprecAgent.start(capture)) {
            Map<String, Object> body = source("snmp://127.0.0.1:" + agent.port());
            body.put("config", Map.of("version", "2c"));
            body.put("credentials", Map.of("community", agent.users().community()));

            assertThat(failedStep(body)).isIn("capabilities", "read");

            robot.post(SOURCES, json(body)).is(201);
            Answer offline = offline();
            assertThat(offline.text("/health/reason")).isIn("CONFIGURATION", "PROTOCOL");
            assertThat(offline.text("/health/detail")).hasSizeGreaterThan(10);
            assertThat(robot.get("/api/v1/power/pdus/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void a_wrong_credential_is_named_as_such_and_the_passphrase_never_comes_back() {
        Map<String, Object> body = source("snmp://127.0.0.1:" + product.pdu("pdu-1").port());
        Map<String, Object> wrong = new HashMap<>(credentials(body));
        wrong.put("authPassphrase", "not-the-right-one");
        body.put("credentials", wrong);

        assertThat(failedStep(body)).isEqualTo("authenticate");

        robot.post(SOURCES, json(body)).is(201);
        Answer offline = offline();
        assertThat(offline.text("/health/reason")).isEqualTo("AUTHENTICATION");
        assertThat(offline.http().body()).doesNotContain("not-the-right-one");
        assertThat(
                        robot.get("/api/v1/audit/events?q=not-the-right-one")
                                .is(200)
                                .body()
                                .at("/items"))
                .isEmpty();
    }

    @Test
    void a_host_that_does_not_answer_is_offline() throws Exception {
        try (DatagramSocket mute = loopback()) {
            Map<String, Object> body = source("snmp://127.0.0.1:" + mute.getLocalPort());

            Answer registered = robot.post(SOURCES, json(body)).is(201);

            assertThat(registered.header("Location")).hasValue(SOURCES + "/" + id);
            Answer offline = offline();
            assertThat(offline.text("/health/reason")).isEqualTo("COMMUNICATION");
            assertThat(offline.text("/health/detail")).contains("No answer");
        }
    }

    @Test
    void a_port_that_speaks_something_else_is_a_matter_of_protocol() throws Exception {
        try (DatagramSocket chatty = loopback()) {
            Thread.ofVirtual().start(() -> answerNonsense(chatty));
            Map<String, Object> body = source("snmp://127.0.0.1:" + chatty.getLocalPort());

            robot.post(SOURCES, json(body)).is(201);

            Answer offline = offline();
            assertThat(offline.text("/health/reason")).isEqualTo("PROTOCOL");
            assertThat(offline.text("/health/detail")).contains("not in SNMP");
        }
    }

    @Test
    void a_taken_id_or_name_is_409_and_the_same_endpoint_is_only_named() {
        String endpoint = "snmp://127.0.0.1:" + product.pdu("pdu-1").port();
        Map<String, Object> body = source(endpoint);
        body.put("id", "pdu-1");
        robot.post(SOURCES, json(body)).isProblem(409, "in-use");
        body.put("id", id);
        body.put("name", "pdu-1");
        robot.post(SOURCES, json(body)).isProblem(409, "in-use");
        robot.get(SOURCES + "/" + id).isProblem(404, "not-found");

        Answer registered = robot.post(SOURCES, json(source(endpoint))).is(201);

        assertThat(registered.text("/warnings/0")).contains(endpoint).contains("pdu-1");
        int credentials = robot.get("/api/v1/credentials").is(200).body().at("/items").size();
        robot.post(SOURCES, json(source(endpoint))).isProblem(409, "in-use");
        assertThat(robot.get("/api/v1/credentials").body().at("/items")).hasSize(credentials);
    }

    @Test
    void of_two_who_ask_for_one_name_at_once_one_gets_it() {
        String mine = robot.headers().get(1);
        List<CompletableFuture<HttpResponse<String>>> asked =
                Stream.of(id, id + "-b", id + "-c")
                        .map(each -> {
                            Map<String, Object> body = source("snmp://127.0.0.1:1");
                            body.put("id", each);
                            return robot.begin(SOURCES, json(body), "Authorization", mine);
                        })
                        .toList();
        List<Integer> answered = asked.stream().map(one -> one.join().statusCode()).toList();
        assertThat(answered).containsExactlyInAnyOrder(201, 409, 409);
        Stream.of(id + "-b", id + "-c").forEach(each -> robot.delete(SOURCES + "/" + each));
    }

    @Test
    void an_address_outside_the_networks_and_a_trust_without_certificates_are_refused() {
        Answer outside =
                robot.post(SOURCES, json(source("snmp://192.0.2.1:161")))
                        .isProblem(422, "validation-failed");
        assertThat(outside.text("/errors/0/field")).isEqualTo("endpoint");
        assertThat(outside.text("/detail")).contains("opscenter.sources.networks");
        Map<String, Object> trusting = source("snmp://127.0.0.1:1");
        trusting.put("trust", Map.of("fingerprintSha256", "00"));
        Answer refused = robot.post(SOURCES, json(trusting)).isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/field")).isEqualTo("trust");
        robot.get(SOURCES + "/" + id).isProblem(404, "not-found");
    }

    @Test
    void every_wrong_field_is_named_and_nothing_is_stored() {
        Map<String, Object> body = source("snmp://127.0.0.1:1");
        Map<String, Object> shorter = new HashMap<>(credentials(body));
        shorter.put("authPassphrase", "short");
        body.put("credentials", shorter);
        Answer refused = robot.post(SOURCES, json(body)).isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/field")).isEqualTo("credentials.authPassphrase");
        assertThat(refused.text("/errors/0/message")).contains("15 to 32 characters");
        assertThat(refused.http().body()).doesNotContain("short\"");

        body = source("snmp://127.0.0.1:1");
        body.put("colour", "red");
        assertThat(
                        robot.post(SOURCES, json(body))
                                .isProblem(422, "validation-failed")
                                .http()
                                .body())
                .contains("colour");
        body = source("gopher://127.0.0.1:1");
        assertThat(
                        robot.post(SOURCES, json(body))
                                .isProblem(422, "validation-failed")
                                .http()
                                .body())
                .contains("endpoint");
        body = source("snmp://127.0.0.1:1");
        body.put("kind", "toaster");
        robot.post(SOURCES, json(body)).isProblem(422, "validation-failed");

        robot.get(SOURCES + "/" + id).isProblem(404, "not-found");
    }

    @Test
    void a_source_that_is_none_cannot_be_run() {
        for (String none : List.of("none", "No%20Such", "-")) {
            for (String action : List.of("poll", "enable", "disable", "test")) {
                robot.post(SOURCES + "/" + none + "/" + action, "").isProblem(404, "not-found");
            }
            robot.delete(SOURCES + "/" + none).isProblem(404, "not-found");
        }
    }

    private String failedStep(Map<String, Object> body) {
        Answer report = robot.post(SOURCES + "/test", json(body)).is(200);
        assertThat(report.body().path("ok").asBoolean()).isFalse();
        return report.body()
                .path("steps")
                .valueStream()
                .filter(step -> !step.path("ok").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("name")
                .asString();
    }

    private Answer offline() {
        return Until.see(
                () -> robot.get(SOURCES + "/" + id).is(200),
                seen -> seen.text("/health/status").equals("OFFLINE"));
    }

    private Map<String, Object> source(String endpoint) {
        Map<String, Object> body = new HashMap<>(product.sourceOf("pdu-1"));
        body.put("id", id);
        body.put("name", "Trial " + id);
        body.put("endpoint", endpoint);
        return body;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> credentials(Map<String, Object> body) {
        return (Map<String, Object>) Objects.requireNonNull(body.get("credentials"));
    }

    private static String json(Map<String, Object> body) {
        return JSON.writeValueAsString(body);
    }

    private static DatagramSocket loopback() throws SocketException {
        return new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    private static void answerNonsense(DatagramSocket socket) {
        byte[] words = "220 mail.example.com ESMTP\r\n".getBytes(StandardCharsets.US_ASCII);
        var question = new DatagramPacket(new byte[2_048], 2_048);
        try {
            while (!socket.isClosed()) {
                socket.receive(question);
                socket.send(new DatagramPacket(words, words.length, question.getSocketAddress()));
            }
        } catch (IOException _) {
            return;
        }
    }
}
