package com.opscenter.adapters.receivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacedHintsTest {

    private static final InetAddress PDU = InetAddress.ofLiteral("192.0.2.7");
    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");

    private final PacedHints hints = new PacedHints(Duration.ofSeconds(2));

    @Test
    void the_first_word_is_followed_by_a_look_at_once() {
        hints.spoke(PDU);
        assertThat(hints.due(NOW)).containsExactly(PDU);
        assertThat(hints.due(NOW)).isEmpty();
    }

    @Test
    void a_word_during_the_pause_is_followed_by_a_look_after_it() {
        hints.spoke(PDU);
        hints.due(NOW);
        hints.spoke(PDU);
        hints.spoke(PDU);
        assertThat(hints.due(NOW.plusSeconds(1))).isEmpty();
        assertThat(hints.due(NOW.plusSeconds(2))).containsExactly(PDU);
        assertThat(hints.due(NOW.plusSeconds(60))).isEmpty();
    }
}
