package com.opscenter.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.tls.PeerTls;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.sources.api.HealthReason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a service does, an answer or a reason comes of it in bounded time and memory.
class HttpSessionTest {

    private static final HttpManners MANNERS =
            new HttpManners(Duration.ofMillis(700), Duration.ofMillis(1500), 64 * 1024);
    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final ExchangeLog log = new ExchangeLog(Clock.systemUTC());

    private HttpSession session(String host, int port) {
        return new HttpSession(
                new HttpEndpoint(false, host, port, "/base"),
                InetAddress.getLoopbackAddress(),
                new PeerTls(null, Pins.none(), Clock.systemUTC()),
                MANNERS,
                log);
    }

    private HttpAnswer ask(RawService service) throws DeviceException {
        try (HttpSession session = session("127.0.0.1", service.port())) {
            return session.ask(HttpAsk.get("/things?secret=canary").as("ops", "canary"));
        }
    }

    private void fails(RawService service, HealthReason reason, String words) {
        var failure = catchThrowableOfType(DeviceException.class, () -> ask(service).json());
        assertThat(failure).isNotNull();
        assertThat(failure.sentence()).contains(words);
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(log.newest(9).toString()).doesNotContain("canary");
    }

    @Test
    void a_name_is_told_to_the_service_but_never_resolved() throws Exception {
        try (RawService service = RawService.saying(JSON + "Content-Length: 8\r\n\r\n{\"a\":1}\n");
                HttpSession session = session("nms.invalid", service.port())) {
            HttpAnswer answer = session.ask(HttpAsk.json("POST", "/x", "{}").as("ops", "pass"));
            assertThat(answer.json().path("a").asInt()).isEqualTo(1);
            assertThat(service.lastHead())
                    .startsWith("POST /base/x HTTP/1.1")
                    .contains("Host: nms.invalid:" + service.port())
                    .contains("Authorization: Basic b3BzOnBhc3M=")
                    .contains("Content-Type: application/json");
            ask(service);
            assertThat(service.lastHead()).doesNotContain("Content-Type");
        }
    }

    @Test
    void statuses_are_answers() throws Exception {
        String body = "{\"error\":404}";
        try (RawService service =
                RawService.saying(
                        "HTTP/1.1 404 Not Found\r\nContent-Type: application/json; charset=utf-8"
                                + "\r\n\r\n"
                                + body)) {
            HttpAnswer answer = ask(service);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).isEqualTo(body);
            assertThat(answer.json().path("error").asInt()).isEqualTo(404);
            assertThat(log.newest(1))
                    .singleElement()
                    .satisfies(one -> assertThat(one.operation()).isEqualTo("GET /things"));
        }
    }

    @Test
    void a_redirect_is_never_followed() throws Exception {
        try (RawService there = RawService.saying(JSON + "\r\n{}");
                RawService service =
                        RawService.saying(
                                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:"
                                        + there.port()
                                        + "/\r\nContent-Length: 0\r\n\r\n")) {
            fails(service, HealthReason.CONFIGURATION, "elsewhere");
            assertThat(there.requests()).isZero();
        }
    }

    @Test
    void nobody_there_is_said_as_such() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (HttpSession session = session("127.0.0.1", port)) {
            var failure =
                    catchThrowableOfType(
                            DeviceException.class, () -> session.ask(HttpAsk.get("/")));
            assertThat(failure.reason()).isEqualTo(HealthReason.COMMUNICATION);
            assertThat(failure.sentence()).contains("Nothing listens");
        }
    }

    @Test
    void silence_ends() throws Exception {
        try (RawService service = new RawService(null, (_, _) -> Thread.sleep(20_000))) {
            fails(service, HealthReason.COMMUNICATION, "No answer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\n\r\n", ""})
    void a_byte_now_and_then_is_too_late(String first) throws Exception {
        try (RawService service =
                new RawService(
                        null,
                        (_, out) -> {
                            out.write(RawService.bytes(first));
                            for (byte each : RawService.bytes("HTTP/1.1 200 OK, a long story")) {
                                out.write(each);
                                out.flush();
                                Thread.sleep(300);
                            }
                        })) {
            fails(service, HealthReason.COMMUNICATION, "not done");
        }
    }

    @Test
    void a_broken_connection_is_no_answer() throws Exception {
        try (RawService service =
                new RawService(
                        null,
                        (connection, out) -> {
                            out.write(RawService.bytes(JSON + "Content-Length: 99\r\n\r\n{"));
                            connection.setSoLinger(true, 0);
                        })) {
            fails(service, HealthReason.COMMUNICATION, "broke the connection off");
        }
    }

    @Test
    void an_endless_body_is_cut() throws Exception {
        try (RawService service =
                new RawService(
                        null,
                        (_, out) -> {
                            out.write(RawService.bytes(JSON + "\r\n"));
                            while (true) {
                                out.write(new byte[8192]);
                            }
                        })) {
            fails(service, HealthReason.PROTOCOL, "more than 64 KiB");
        }
    }

    @Test
    void after_an_endless_body_the_session_asks_on() throws Exception {
        AtomicBoolean endless = new AtomicBoolean(true);
        try (RawService service =
                        new RawService(
                                null,
                                (_, out) -> {
                                    out.write(RawService.bytes(JSON + "\r\n{}"));
                                    while (endless.get()) {
                                        out.write(new byte[8192]);
                                    }
                                });
                HttpSession session = session("127.0.0.1", service.port())) {
            var failure =
                    catchThrowableOfType(
                            DeviceException.class, () -> session.ask(HttpAsk.get("/")));
            assertThat(failure.sentence()).contains("more than 64 KiB");
            endless.set(false);
            assertThat(session.ask(HttpAsk.get("/")).text()).isEqualTo("{}");
        }
    }

    @Test
    void an_endless_header_is_cut() throws Exception {
        try (RawService service =
                new RawService(
                        null,
                        (_, out) -> {
                            out.write(RawService.bytes("HTTP/1.1 200 OK\r\nX: "));
                            while (true) {
                                out.write(new byte[8192]);
                            }
                        })) {
            fails(service, HealthReason.PROTOCOL, "not in HTTP");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/1.1 twohundred OK\r\n\r\n",
                JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void garbage_is_no_http(String garbage) throws Exception {
        try (RawService service = RawService.saying(garbage)) {
            fails(service, HealthReason.PROTOCOL, "not in HTTP");
        }
    }

    @Test
    void what_is_no_json_is_said_as_such() throws Exception {
        for (List<String> one :
                List.of(
                        List.of("text/html", "<html>login</html>", "answered with text/html"),
                        List.of("application/json", "", "answered with nothing"),
                        List.of("application/json", "{\"a\":", "calls itself JSON"),
                        List.of("application/json", "[".repeat(99), "calls itself JSON"))) {
            String head = "HTTP/1.1 200 OK\r\nContent-Type: " + one.get(0) + "\r\n\r\n";
            try (RawService service = RawService.saying(head + one.get(1))) {
                fails(service, HealthReason.PROTOCOL, one.get(2));
            }
        }
    }
}
