package com.opscenter.commands.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LaterTest {

    @Test
    void a_pause_stays_below_the_time_a_claim_is_believed() {
        assertThat(new Later("away", Duration.ofSeconds(3)).pause())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(new Later("away", Duration.ofDays(1)).pause()).isLessThan(Duration.ofMinutes(1));
    }
}
