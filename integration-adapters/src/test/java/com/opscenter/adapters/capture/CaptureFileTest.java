package com.opscenter.adapters.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.Captured;
import com.opscenter.adapters.support.Tape;
import com.opscenter.adapters.support.Tape.Cell;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureFileTest {

    private final Tape tape = new Tape(10_000);
    private final Secrecy secrecy =
            new Secrecy(List.of(Map.of("community", "canary-c0mm")), Set.of());

    private void object(String oid, int tag, String octets) {
        tape.object("agent.snmprec", oid, new Cell(tag, octets));
    }

    private Map<String, String> files(boolean substituted) throws Exception {
        Pseudonyms pseudonyms = substituted ? new Pseudonyms() : null;
        return Captured.unzipped(new CaptureFile(tape, secrecy, pseudonyms).zip(Map.of()));
    }

    @Test
    void objects_are_written_for_snmpsim_in_their_order() throws Exception {
        object("1.3.6.1.2.1.2.2.1.10.10", 65, "4294967295");
        object("1.3.6.1.2.1.2.2.1.10.9", 65, "7");
        object("1.3.6.1.2.1.1.1.0", 4, "a | b");
        object("1.3.6.1.2.1.1.9.0", 4, "text\0");
        assertThat(files(false).get("agent.snmprec"))
                .isEqualTo(
                        """
                        1.3.6.1.2.1.1.1.0|4|a | b
                        1.3.6.1.2.1.1.9.0|4x|7465787400
                        1.3.6.1.2.1.2.2.1.10.9|65|7
                        1.3.6.1.2.1.2.2.1.10.10|65|4294967295
                        """);
    }

    @Test
    void a_community_is_taken_out_of_values_in_every_form() throws Exception {
        object("1.3.6.1.4.1.9.1.0", 4, "canary-c0mm");
        object("1.3.6.1.4.1.9.2.0", 4, "canary-c0mm\0");
        assertThat(files(false).get("agent.snmprec"))
                .doesNotContain("canary-c0mm")
                .doesNotContain("63616e6172792d63306d6d");
    }

    @Test
    void addresses_are_replaced_in_objects_and_in_their_numbers_alike() throws Exception {
        object("1.3.6.1.2.1.1.5.0", 4, "core-sw");
        object("1.3.6.1.2.1.2.2.1.6.1", 4, "\u00aa\u00bb\u00cc\u00124V");
        object("1.3.6.1.2.1.17.4.3.1.2.170.187.204.18.52.86", 2, "3");
        object("1.3.6.1.2.1.4.22.1.2.1.192.168.7.20", 4, "\u00aa\u00bb\u00cc\u00124V");
        object("1.3.6.1.2.1.4.21.1.7.0.0.0.0", 64, "192.168.7.20");
        assertThat(files(true).get("agent.snmprec"))
                .isEqualTo(
                        """
                        1.3.6.1.2.1.1.5.0|4|host-1
                        1.3.6.1.2.1.2.2.1.6.1|4x|aabbcc000001
                        1.3.6.1.2.1.4.21.1.7.0.0.0.0|64|10.0.1.1
                        1.3.6.1.2.1.4.22.1.2.1.10.0.1.1|4x|aabbcc000001
                        1.3.6.1.2.1.17.4.3.1.2.170.187.204.0.0.1|2|3
                        """);
    }

    @Test
    void what_finds_no_room_is_left_out_and_said() throws Exception {
        assertThat(files(false).get("manifest.json")).contains("\"truncated\" : false");
        tape.write("lines.txt", "x".repeat(9_000) + "\n");
        tape.write("lines.txt", "y".repeat(9_000) + "\n");
        Map<String, String> files = files(false);
        assertThat(files.get("manifest.json")).contains("\"truncated\" : true");
        assertThat(files.get("lines.txt")).hasSizeBetween(9_000, 10_001).doesNotContain("y");
    }

    @Test
    void a_full_tape_ends_with_a_whole_line_so_that_no_half_of_a_secret_stays() throws Exception {
        tape.write("session.txt", "first\nsecond canary-");
        tape.write("http/0001.txt", "> GET /\n" + "x".repeat(9_900));
        tape.write("session.txt", "c0mm and so on".repeat(10));
        tape.write("session.txt", "even more\n".repeat(10));
        tape.write("http/0002.txt", "{\"name\":\"canary-c0mm\"" + "x".repeat(9_900));
        Map<String, String> files = files(false);
        assertThat(files.get("session.txt"))
                .isEqualTo("first\n[the capture is full: there was more]\n");
        assertThat(files).doesNotContainKey("http/0002.txt");
    }

    @Test
    void a_text_that_is_cut_keeps_the_lines_that_fit() throws Exception {
        tape.write("http/0001.txt", "> GET /\n{\"community\":\"publ" + "x".repeat(40_000));
        assertThat(files(false).get("http/0001.txt"))
                .isEqualTo("> GET /\n[the capture is full: there was more]\n");
    }

    @Test
    void the_host_of_the_endpoint_is_replaced_wherever_it_stands() throws Exception {
        tape.write("session.txt", "welcome to NAS\nnasal\n");
        Map<String, String> files = of("https://nas:8443", Map.of());
        assertThat(files.get("session.txt")).isEqualTo("welcome to host-1\nnasal\n");
        assertThat(files.get("manifest.json"))
                .contains("\"endpoint\" : \"https://host-1:8443\"", "\"kind\" : \"opnsense\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nas.example.systems:161",
                "https://ops@nas.example.systems:8443/x",
                "jdbc:postgresql://nas.example.systems/log"
            })
    void its_domain_and_those_of_other_settings_are_replaced_whatever_their_last_part(
            String endpoint) throws Exception {
        tape.write(
                "session.txt",
                """
                nas.example.systems, printer.EXAMPLE.systems: example.systems.
                mail.other.systems relays for other.systems
                see https://wiki.third.systems/x and wiki.third.systems
                db.fourth.systems has a log
                """);
        Map<String, String> files =
                of(
                        endpoint,
                        new TreeMap<>(
                                Map.of(
                                        "server", "mail.other.systems",
                                        "site", "10.0.0.1",
                                        "table", "public.log",
                                        "via", "db.fourth.systems")));
        assertThat(String.join("\n", files.values()))
                .doesNotContainIgnoringCase("systems", "nas.", "mail", "printer", "wiki", "db.");
        assertThat(files.get("session.txt"))
                .contains("see https://host-5/x and host-5\n", "host-4 has a log\n");
    }

    @Test
    void a_host_called_like_the_kind_tells_nothing() throws Exception {
        assertThat(of("https://opnsense", Map.of()).get("manifest.json"))
                .contains("\"endpoint\" : \"https://opnsense\"", "\"kind\" : \"opnsense\"");
    }

    private Map<String, String> of(String endpoint, Map<String, String> config) throws Exception {
        Settings settings =
                new Settings(
                        "opnsense",
                        "Wall",
                        "attic",
                        endpoint,
                        config,
                        null,
                        new Intervals(30, 30, 300),
                        true,
                        true);
        Manifest manifest = new Manifest("1.2.3", settings, Instant.EPOCH);
        Pseudonyms pseudonyms = new Pseudonyms();
        manifest.gather(pseudonyms);
        return Captured.unzipped(
                new CaptureFile(tape, secrecy, pseudonyms)
                        .zip(manifest.of(null, true, Instant.EPOCH)));
    }
}
