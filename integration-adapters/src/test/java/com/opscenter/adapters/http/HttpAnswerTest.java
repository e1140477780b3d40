package com.opscenter.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a service asks for when it counts too many requests.
class HttpAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");

    private static HttpAnswer answer(String retryAfter) {
        HttpEndpoint from = new HttpEndpoint(true, "example.net", 443, "");
        return new HttpAnswer(from, 429, "text/plain", retryAfter, HttpAnswer.Tags.NONE, "");
    }

    @Test
    void it_asks_for_seconds_or_until_a_date() {
        assertThat(answer("120").rest(NOW)).contains(Duration.ofMinutes(2));
        assertThat(answer("Sat, 21 Nov 2026 14:30:45 GMT").rest(NOW))
                .contains(Duration.ofSeconds(45));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1e9", "Sat, 21 Nov 2026 14:29:00 GMT"})
    void other_words_ask_for_nothing(String words) {
        assertThat(answer(words).rest(NOW)).isEmpty();
    }
}
