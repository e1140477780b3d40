package com.opscenter.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void an_age_is_told_in_the_largest_unit_of_which_there_are_two() {
        assertThat(Words.age(Duration.ofSeconds(119))).isEqualTo("119 seconds");
        assertThat(Words.age(Duration.ofMinutes(119))).isEqualTo("119 minutes");
        assertThat(Words.age(Duration.ofHours(47))).isEqualTo("47 hours");
        assertThat(Words.age(Duration.ofHours(49))).isEqualTo("2 days");
    }

    @Test
    void a_size_is_told_in_binary_units() {
        assertThat(Words.size(512)).isEqualTo("0.5 KiB");
        assertThat(Words.size(3 << 20)).isEqualTo("3.0 MiB");
    }

    @Test
    void one_is_not_many() {
        assertThat(Words.count(1, "event", "events")).isEqualTo("1 event");
        assertThat(Words.count(12_345, "event", "events")).isEqualTo("12,345 events");
    }
}
