package com.opscenter.adapters.librenms.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.ServerTime;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.SourceAcknowledgment;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// What rows mean, however they are written.
class AlertMappingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AlertMapping MAPPING =
            new AlertMapping(
                    new SourceId("librenms-1"), new ServerTime(ZoneId.of("Europe/Berlin")), true);

    private static ApiRow row(String json) {
        return new ApiRow(JSON.readTree(json));
    }

    private static AlertSignal signal(String json) {
        return MAPPING.signal(row(json), null, NOW);
    }

    @Test
    void numbers_may_be_text() {
        ApiRow text = row("{\"id\":\"5\",\"device_id\":\"7\",\"rule_id\":\"1\",\"state\":\"2\"}");
        ApiRow numbers = row("{\"id\":5,\"device_id\":7,\"rule_id\":1,\"state\":2}");
        assertThat(MAPPING.fingerprint(text)).isEqualTo(MAPPING.fingerprint(numbers)).isPresent();
        assertThat(MAPPING.isAcknowledged(text)).isTrue();
        assertThat(MAPPING.signal(text, null, NOW)).isEqualTo(MAPPING.signal(numbers, null, NOW));
    }

    @Test
    void a_row_without_device_or_rule_is_no_problem_of_anything() {
        assertThat(MAPPING.fingerprint(row("{\"id\":5,\"rule_id\":1}"))).isEmpty();
        assertThat(MAPPING.fingerprint(row("{\"device_id\":\"x\",\"rule_id\":1}"))).isEmpty();
        assertThat(MAPPING.fingerprint(row("{\"device_id\":1.5,\"rule_id\":1}"))).isEmpty();
    }

    @Test
    void times_are_in_the_zone_of_the_server_also_where_clocks_were_set() {
        assertThat(begun("2026-11-21 15:30:00")).isEqualTo(NOW);
        assertThat(begun("2026-07-01 12:00:00")).isEqualTo("2026-07-01T10:00:00Z");
        assertThat(begun("2026-03-29 02:30:00")).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(begun("yesterday")).isEqualTo(NOW);
    }

    private static Instant begun(String written) {
        return signal("{\"timestamp\":\"" + written + "\"}").occurredAt();
    }

    @ParameterizedTest
    @CsvSource({"critical,CRITICAL", "warning,WARNING", "ok,INFO", "strange,WARNING"})
    void severities_are_ours(String word, Severity severity) {
        assertThat(signal("{\"severity\":\"" + word + "\"}").severity()).isEqualTo(severity);
    }

    @Test
    void a_rule_without_a_name_has_its_number() {
        AlertSignal signal = signal("{\"rule_id\":12,\"hostname\":\"nas 01\"}");
        assertThat(signal.title()).isEqualTo("Rule 12");
        assertThat(signal.message()).isEqualTo("nas 01: Rule 12");
        assertThat(signal.target()).isEqualTo(new AlertSignal.Target("host/nas-01", "nas 01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`Sat, 21 Nov 2026 14:30:00 - Ack (ben) disk ordered` | `disk ordered`",
                "`a - Ack (ben) one\\nb - Ack (eve) two` | `two`",
                "`free words` | `free words`",
                "`x - Ack (ben) ` | ``"
            })
    void a_note_is_the_last_words_without_the_name(String written, String words) {
        AlertSignal signal =
                signal(
                        "{\"state\":2,\"note\":\"%s\",\"info\":\"{\\\"until_clear\\\":true}\"}"
                                .formatted(written));
        assertThat(signal.acknowledged())
                .isEqualTo(new SourceAcknowledgment(words.isEmpty() ? null : words, true));
    }

    @Test
    void what_cannot_be_stored_is_left_out_and_what_is_endless_cut() {
        AlertSignal signal =
                signal("{\"name\":\"a\\u0000b\\ud800c\",\"proc\":\"" + "x".repeat(9_999) + "\"}");
        assertThat(signal.title()).isEqualTo("ab\uFFFDc");
        assertThat(signal.labels().get("procedure")).hasSize(500).endsWith("…");
    }
}
