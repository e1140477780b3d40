package com.opscenter.commands.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RestTest {

    /// What a machine's count of nanoseconds may be.
    private final AtomicLong nanos = new AtomicLong(-Duration.ofDays(3).toNanos());

    private final Rest rest = new Rest(nanos::get);

    @Test
    void it_begins_with_five_seconds_and_is_never_longer_than_a_minute() {
        assertThat(rest.isOn()).isFalse();
        for (int seconds : new int[] {5, 10, 20, 40, 60, 60}) {
            rest.begin();
            pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(rest.isOn()).as("before %d s", seconds).isTrue();
            pass(Duration.ofMillis(1));
            assertThat(rest.isOn()).as("after %d s", seconds).isFalse();
        }
    }

    @Test
    void failures_side_by_side_are_one() {
        rest.begin();
        rest.begin();
        rest.begin();
        pass(Duration.ofSeconds(5));
        assertThat(rest.isOn()).isFalse();
        rest.begin();
        pass(Duration.ofSeconds(9));
        assertThat(rest.isOn()).isTrue();
    }

    @Test
    void what_is_there_again_is_trusted_anew() {
        rest.begin();
        pass(Duration.ofSeconds(5));
        rest.begin();
        rest.end();
        assertThat(rest.isOn()).isFalse();
        rest.begin();
        pass(Duration.ofSeconds(5));
        assertThat(rest.isOn()).isFalse();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
