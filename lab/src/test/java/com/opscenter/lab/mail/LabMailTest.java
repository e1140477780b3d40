package com.opscenter.lab.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabMailTest {

    private LabMail mail;

    @BeforeEach
    void start() throws IOException {
        mail = LabMail.start(0, MailAccess.OPEN);
    }

    @AfterEach
    void stop() throws IOException {
        mail.close();
    }

    @Test
    void a_letter_is_kept_as_it_was_meant() throws IOException {
        try (Talk talk = new Talk()) {
            talk.reads("220").says("EHLO here", "250");
            talk.says("MAIL FROM:<ops@example.com>", "250");
            talk.says("RCPT TO:<ada@example.com>", "250").says("DATA", "354");
            talk.writes("Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe,?=");
            talk.writes(" =?UTF-8?B?QWRh?=");
            talk.writes("Content-Type: text/plain; charset=UTF-8");
            talk.writes("Content-Transfer-Encoding: quoted-printable");
            talk.writes("").writes("Sch=C3=B6n: https://ops.example.com/a?ticket=3Dx=");
            talk.writes("y").writes("..dot").says(".", "250").says("QUIT", "221");
        }
        Letter letter = mail.mailbox().to("ADA@example.com").getFirst();
        assertThat(letter.sender()).isEqualTo("ops@example.com");
        assertThat(letter.subject()).isEqualTo("Grüße,Ada");
        assertThat(letter.text()).isEqualTo("Schön: https://ops.example.com/a?ticket=xy\n.dot\n");
        assertThat(letter.links()).containsExactly("https://ops.example.com/a?ticket=xy");
        assertThat(mail.mailbox().to("grace@example.com")).isEmpty();
    }

    @Test
    void what_comes_out_of_order_is_refused_and_the_talk_goes_on() throws IOException {
        try (Talk talk = new Talk()) {
            talk.reads("220").says("RCPT TO:<a@b>", "503").says("DATA", "503");
            talk.says("NONSENSE", "500").says("MAIL FROM: nobody", "501").says("", "500");
            talk.says("AUTH PLAIN", "504").says("STARTTLS", "503").says("NOOP", "250");
            talk.says("MAIL FROM:<>", "250").says("RSET", "250").says("RCPT TO:<a@b>", "503");
        }
        assertThat(mail.mailbox().all()).isEmpty();
    }

    @Test
    void a_letter_that_is_too_large_is_not_kept() throws IOException {
        try (Talk talk = new Talk()) {
            talk.reads("220").says("MAIL FROM:<a@b>", "250").says("RCPT TO:<a@b>", "250");
            talk.says("DATA", "354");
            String line = "x".repeat(990);
            for (int i = 0; i < 1100; i++) {
                talk.writes(line);
            }
            talk.says(".", "552").says("NOOP", "250");
        }
        assertThat(mail.mailbox().all()).isEmpty();
    }

    @Test
    void of_many_letters_the_last_thousand_are_kept() {
        for (int i = 0; i <= 1_000; i++) {
            mail.mailbox().add(new Letter(Instant.EPOCH, "a@b", List.of(i + "@b"), Map.of(), ""));
        }
        assertThat(mail.mailbox().all()).hasSize(1_000);
        assertThat(mail.mailbox().all().getFirst().recipients()).containsExactly("1000@b");
        assertThat(mail.mailbox().to("0@b")).isEmpty();
    }

    @Test
    void it_misbehaves_until_it_is_mended() throws IOException {
        mail.breakWith(MailFault.PUT_OFF);
        try (Talk talk = new Talk()) {
            talk.reads("220").says("MAIL FROM:<a@b>", "250").says("RCPT TO:<a@b>", "451");
        }
        mail.breakWith(MailFault.CLOSING);
        try (Talk talk = new Talk()) {
            talk.reads("421").reads(null);
        }
        mail.mend();
        try (Talk talk = new Talk()) {
            talk.reads("220").says("MAIL FROM:<a@b>", "250").says("RCPT TO:<a@b>", "250");
        }
    }

    @Test
    void mended_it_greets_again_however_many_it_left_without_a_word() throws IOException {
        mail.breakWith(MailFault.SILENT);
        List<Talk> waiting = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            waiting.add(new Talk());
        }
        mail.mend();
        try (Talk talk = new Talk()) {
            talk.reads("220");
        }
        waiting.getFirst().reads(null);
        for (Talk talk : waiting) {
            talk.close();
        }
    }

    @Test
    void who_gives_up_waiting_takes_nobody_the_place() throws IOException {
        mail.breakWith(MailFault.SILENT_AFTER_DATA);
        for (int i = 0; i < 70; i++) {
            try (Talk talk = new Talk()) {
                talk.reads("220").says("MAIL FROM:<a@b>", "250").says("RCPT TO:<a@b>", "250");
                talk.says("DATA", "354").writes(".");
            }
        }
    }

    /// A sender that writes what it is told to.
    private final class Talk implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), mail.port());
        private final BufferedReader answers =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Talk() throws IOException {
            socket.setSoTimeout(10_000);
        }

        Talk writes(String line) throws IOException {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Talk says(String line, String code) throws IOException {
            return writes(line).reads(code);
        }

        /// @param code of the answer, null for the end of the talk
        Talk reads(@Nullable String code) throws IOException {
            String line = answers.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = answers.readLine();
            }
            assertThat(line == null ? null : line.substring(0, 3)).isEqualTo(code);
            return this;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
