package com.opscenter.adapters.hostmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In Berlin clocks went back from 03:00 to 02:00 on 2026-10-25, at 01:00 UTC.
class LogTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime TWICE = LocalDateTime.parse("2026-10-25T02:30:00");
    private static final Instant FIRST = Instant.parse("2026-10-25T00:30:00Z");
    private static final Instant SECOND = Instant.parse("2026-10-25T01:30:00Z");
    private static final LogTime TEXT = LogTime.of("yyyy-MM-dd HH:mm:ss", BERLIN).orElseThrow();

    @Test
    void the_hour_that_is_there_twice_is_the_one_that_was_not_read_yet() {
        assertThat(TEXT.instant(TWICE, null, SECOND.plusSeconds(600))).isEqualTo(FIRST);
        assertThat(TEXT.instant(TWICE, FIRST.minusSeconds(60), FIRST.plusSeconds(5)))
                .isEqualTo(FIRST);
        assertThat(TEXT.instant(TWICE, SECOND.minusSeconds(60), SECOND.plusSeconds(5)))
                .isEqualTo(SECOND);
        assertThat(TEXT.instant(TWICE, FIRST.plusSeconds(60), FIRST.plusSeconds(120)))
                .isEqualTo(FIRST);
    }

    @Test
    void a_time_that_is_skipped_in_spring_is_read_as_if_clocks_had_not_moved() {
        assertThat(TEXT.instant(LocalDateTime.parse("2026-03-29T02:30:00"), null, SECOND))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void when_clocks_went_back_nothing_of_the_second_hour_is_missed() {
        Instant from = Instant.parse("2026-10-25T00:50:00Z");
        assertThat(TEXT.bound(from, Instant.parse("2026-10-25T01:05:00Z")))
                .isEqualTo("2026-10-25 02:00:00");
        assertThat(TEXT.bound(from, Instant.parse("2026-10-25T00:55:00Z")))
                .isEqualTo("2026-10-25 02:50:00");
        assertThat(TEXT.bound(Instant.parse("2026-11-21T14:00:00Z"), Instant.MAX))
                .isEqualTo("2026-11-21 15:00:00");
    }

    @Test
    void seconds_and_milliseconds_since_1970_need_no_zone() {
        assertThat(LogTime.of("epoch", BERLIN).orElseThrow().bound(FIRST, SECOND))
                .isEqualTo(FIRST.getEpochSecond());
        assertThat(LogTime.of("epoch-millis", BERLIN).orElseThrow().bound(FIRST, SECOND))
                .isEqualTo(FIRST.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd.MM.yyyy HH:mm:ss", "MM/dd/yyyy HH:mm:ss", "HH:mm:ss", "yyyy", "x"})
    void text_that_would_not_sort_by_time_is_refused(String pattern) {
        assertThat(LogTime.of(pattern, BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12 ms, 12000",
        "0.5 ms, 500",
        "'1,5 s', 1500000",
        "250 us, 250",
        "40 %, -1",
        "3 KB/s, -1",
        "HTTP 503, -1",
        "'', -1"
    })
    void of_a_reply_only_times_are_measured(String reply, long micros) {
        assertThat(Replies.micros(reply).orElse(-1)).isEqualTo(micros);
    }
}
