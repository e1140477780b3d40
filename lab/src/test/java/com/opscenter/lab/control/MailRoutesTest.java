package com.opscenter.lab.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.lab.mail.LabMail;
import com.opscenter.lab.mail.MailAccess;
import com.opscenter.lab.mail.MailFault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailRoutesTest {

    private LabMail mail;
    private ControlApi control;

    @BeforeEach
    void start() throws IOException {
        mail = LabMail.start(0, MailAccess.OPEN);
        control = ControlApi.start(0, Peers.NONE.withMail(mail));
    }

    @AfterEach
    void stop() throws IOException {
        control.close();
        mail.close();
    }

    @Test
    void the_mailbox_is_read_newest_first_and_by_address() throws Exception {
        letter("ada+lab@example.com", "First", "See https://ops.example.com/x?ticket=1.a now");
        letter("grace@example.com", "Second", "nothing");
        JsonNode all = JsonMapper.builder().build().readTree(get("/mail").body());
        assertThat(all).hasSize(2);
        assertThat(all.at("/0/subject").asString()).isEqualTo("Second");
        JsonNode ada =
                JsonMapper.builder().build().readTree(get("/mail?to=ada+lab@example.com").body());
        assertThat(ada).hasSize(1);
        assertThat(ada.at("/0/to").asString()).isEqualTo("ada+lab@example.com");
        assertThat(ada.at("/0/text").asString()).startsWith("See https://");
        assertThat(ada.at("/0/links/0").asString())
                .isEqualTo("https://ops.example.com/x?ticket=1.a");
        assertThat(get("/mail?to=ada%2Blab%40example.com").body()).contains("First");
    }

    @Test
    void people_see_a_page_that_runs_nothing_of_a_letter() throws Exception {
        letter("ada@example.com", "<script>alert(1)</script>", "https://ops.example.com/a\"><b>");
        HttpResponse<String> page = get("/mail/page");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("&lt;script&gt;")
                .contains("<a href=\"https://ops.example.com/a\">")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void it_is_broken_and_mended() throws Exception {
        assertThat(post("/mail/break", "{\"mode\": \"put-off\"}").body()).contains("put-off");
        assertThat(mail.broken()).containsExactly(MailFault.PUT_OFF);
        assertThat(post("/mail/break", "{\"mode\": \"tired\"}").statusCode()).isEqualTo(400);
        assertThat(post("/mail/mend", "").body()).doesNotContain("put-off");
        assertThat(post("/mail/pigeon", "").statusCode()).isEqualTo(405);
        assertThat(get("/mail/server").body()).contains(mail.address());
    }

    private void letter(String to, String subject, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), mail.port())) {
            OutputStream out = socket.getOutputStream();
            String talk =
                    String.join(
                            "\r\n",
                            "EHLO here",
                            "MAIL FROM:<a@b>",
                            "RCPT TO:<" + to + ">",
                            "DATA",
                            "Subject: " + subject,
                            "",
                            text,
                            ".",
                            "QUIT",
                            "");
            out.write(talk.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("221 2.0.0 bye\r\n");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)).GET().build());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                HttpRequest.newBuilder(at(path))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + control.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
