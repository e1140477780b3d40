package com.opscenter.adapters.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.receivers.Arrival;
import com.opscenter.adapters.receivers.Heard;
import com.opscenter.logs.api.LogSeverity;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Examples of RFC 3164 and RFC 5424, and what devices make of them.
class SyslogInterpreterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    private static final SyslogInterpreter BERLIN =
            new SyslogInterpreter(ZoneId.of("Europe/Berlin"));

    @Test
    void the_first_example_of_rfc_3164() {
        Heard heard =
                heard(
                        "<34>Oct 11 22:14:15 mymachine su: 'su root' failed for lonvick on /dev/pts/8");
        assertThat(heard)
                .isEqualTo(
                        new Heard(
                                "mymachine",
                                "su",
                                4,
                                LogSeverity.CRITICAL,
                                "'su root' failed for lonvick on /dev/pts/8",
                                Instant.parse("2026-10-11T20:14:15Z"),
                                null));
    }

    @Test
    void a_line_without_anything_is_a_line() {
        Heard heard = heard("Use the BFG!");
        assertThat(heard.text()).isEqualTo("Use the BFG!");
        assertThat(heard.facility()).isEqualTo(1);
        assertThat(heard.severity()).isEqualTo(LogSeverity.NOTICE);
        assertThat(heard.host()).isNull();
        assertThat(heard.at()).isNull();
    }

    @Test
    void the_first_example_of_rfc_5424() {
        Heard heard =
                heard(
                        "<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 -"
                                + " \uFEFF'su root' failed for lonvick on /dev/pts/8");
        assertThat(heard)
                .isEqualTo(
                        new Heard(
                                "mymachine.example.com",
                                "su",
                                4,
                                LogSeverity.CRITICAL,
                                "'su root' failed for lonvick on /dev/pts/8",
                                Instant.parse("2003-10-11T22:14:15.003Z"),
                                null));
    }

    @Test
    void structured_data_stays_and_its_quoted_brackets_end_nothing() {
        Heard heard =
                heard(
                        "<165>1 2003-08-24T05:14:15.000003-07:00 192.0.2.1 myproc 8710 -"
                                + " [a@1 b=\"x\\\"]y\"][c@2 d=\"]\"] %% It's time");
        assertThat(heard.text()).isEqualTo("[a@1 b=\"x\\\"]y\"][c@2 d=\"]\"] %% It's time");
        assertThat(heard.at()).isEqualTo(Instant.parse("2003-08-24T12:14:15.000003Z"));
        assertThat(heard.facility()).isEqualTo(20);
    }

    @Test
    void what_only_looks_like_rfc_5424_is_a_line_all_the_same() {
        assertThat(heard("<34>1 yesterday host app - - - text").text())
                .isEqualTo("1 yesterday host app - - - text");
        assertThat(heard("<34>1 2003-10-11T22:14:15Z host app - - [open text").text())
                .contains("[open text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <30>Nov 21 15:29:59 system,info: ether5 link up | - | system,info | ether5 link up
                    <30>Nov 21 15:29:59 router system,info: ether5 up | router | system,info | ether5 up
                    <30>Nov 21 15:29:59 fe80::1 sshd[812]: hello: you | fe80::1 | sshd | hello: you
                    <30>Nov 21 2026 15:29:59: %SYS-5-CONFIG_I: Configured | - | %SYS-5-CONFIG_I | Configured
                    <30>2026-11-21T15:29:59+01:00 fw filterlog[9]: 5,,,1 | fw | filterlog | 5,,,1
                    """)
    void devices_leave_out_and_add_what_they_like(
            String line, String host, String program, String text) {
        Heard heard = heard(line);
        assertThat(heard.host() == null ? "-" : heard.host()).isEqualTo(host);
        assertThat(heard.program()).isEqualTo(program);
        assertThat(heard.text()).isEqualTo(text);
        assertThat(heard.at()).isEqualTo(Instant.parse("2026-11-21T14:29:59Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:30Z, Dec 31 23:59:58, 2025-12-31T23:59:58Z",
        "2025-12-31T23:59:30Z, Jan  1 00:00:05, 2026-01-01T00:00:05Z",
        "2026-03-01T12:00:00Z, Feb 29 12:00:00, 2024-02-29T12:00:00Z",
        "2026-11-21T14:30:00Z, Nov 22 14:00:00, 2026-11-22T14:00:00Z",
        "2026-11-21T14:30:00Z, Nov 23 14:00:00, 2025-11-23T14:00:00Z"
    })
    void a_date_without_a_year_is_the_last_one_that_is_not_far_ahead(
            Instant received, String written, Instant at) {
        Heard heard =
                new SyslogInterpreter(ZoneId.of("UTC"))
                        .read(arrival("<13>" + written + " host app: text", received))
                        .orElseThrow();
        assertThat(heard.at()).isEqualTo(at);
    }

    @Test
    void old_devices_write_latin_1_and_control_characters_are_blanks() {
        byte[] latin = "<13>Lüfter\u0007 aus\n".getBytes(StandardCharsets.ISO_8859_1);
        Heard heard =
                BERLIN.read(new Arrival<>(latin, InetAddress.getLoopbackAddress(), NOW))
                        .orElseThrow();
        assertThat(heard.text()).isEqualTo("Lüfter  aus");
    }

    @Test
    void a_priority_beyond_the_last_is_text_and_nothing_is_no_line() {
        assertThat(heard("<192>text").text()).isEqualTo("<192>text");
        assertThat(heard("<x>text").text()).isEqualTo("<x>text");
        assertThat(BERLIN.read(arrival(" \n", NOW))).isEmpty();
    }

    private static Heard heard(String line) {
        return BERLIN.read(arrival(line, NOW)).orElseThrow();
    }

    private static Arrival<byte[]> arrival(String line, Instant at) {
        return new Arrival<>(
                line.getBytes(StandardCharsets.UTF_8), InetAddress.getLoopbackAddress(), at);
    }
}
