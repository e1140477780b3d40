package com.opscenter.adapters.hostmon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

class JsonTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final Instant THREE = Instant.parse("2026-11-28T03:00:00Z");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonTime absolute = new JsonTime(null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28T03:00:00Z",
                "2026-11-28T04:00:00+01:00",
                "2026-11-28 04:00:00.000+0100",
                "1795834800",
                "1795834800000"
            })
    void a_time_with_an_offset_or_a_number_needs_no_zone(String written) {
        assertThat(absolute.read(JSON.stringNode(written), null, NOW)).contains(THREE);
    }

    @Test
    void numbers_are_seconds_or_milliseconds() {
        NumericNode seconds = JSON.numberNode(1_795_834_800L);
        assertThat(absolute.read(seconds, null, NOW)).contains(THREE);
        assertThat(absolute.read(JSON.numberNode(1_795_834_800.5), null, NOW))
                .contains(THREE.plusMillis(500));
    }

    @Test
    void a_local_time_without_a_zone_is_no_time() {
        assertThat(absolute.read(JSON.stringNode("2026-11-28 03:00:00"), null, NOW)).isEmpty();
        JsonTime utc = new JsonTime(null, ZoneOffset.UTC);
        assertThat(utc.read(JSON.stringNode("2026-11-28 03:00:00.000"), null, NOW)).contains(THREE);
        assertThat(utc.read(JSON.stringNode("soon"), null, NOW)).isEmpty();
    }

    @Test
    void a_pattern_may_begin_with_the_day() {
        JsonTime german =
                new JsonTime(
                        JsonTime.pattern("dd.MM.yyyy HH:mm:ss").orElseThrow(),
                        ZoneId.of("Europe/Berlin"));
        assertThat(german.read(JSON.stringNode("28.11.2026 04:00:00"), null, NOW)).contains(THREE);
        assertThat(JsonTime.pattern("dd.MM.yyyy")).isEmpty();
        assertThat(JsonTime.pattern("when")).isEmpty();
    }

    @Test
    void an_hour_that_is_there_twice_is_the_first_one_until_that_was_read() {
        JsonTime berlin = new JsonTime(null, ZoneId.of("Europe/Berlin"));
        var twice = JSON.stringNode("2026-10-25 02:30:00");
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(berlin.read(twice, null, NOW)).contains(first);
        assertThat(berlin.read(twice, first.plusSeconds(1800), NOW))
                .contains(first.plusSeconds(3600));
    }
}
