package com.opscenter.adapters.receivers;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.receivers.GatheredNotices.Telling;
import com.opscenter.adapters.receivers.Notice.Cleared;
import com.opscenter.adapters.receivers.Notice.Raised;
import com.opscenter.alerts.api.Severity;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheredNoticesTest {

    private static final InetAddress PDU = InetAddress.ofLiteral("192.0.2.7");
    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    private static final Duration REPEAT = Duration.ofMinutes(1);

    private final GatheredNotices notices = new GatheredNotices(REPEAT, 3);

    @Test
    void the_first_word_is_told_at_once() {
        assertThat(notices.hear(PDU, raised("overload"), NOW)).isTrue();
        assertThat(tell(NOW)).singleElement().satisfies(one -> assertThat(one.times()).isOne());
        assertThat(tell(NOW)).isEmpty();
    }

    @Test
    void what_is_repeated_is_told_once_a_minute_with_how_often_it_was() {
        notices.hear(PDU, raised("overload"), NOW);
        tell(NOW);
        for (int second = 1; second <= 50; second++) {
            notices.hear(PDU, raised("overload"), NOW.plusSeconds(second));
        }
        assertThat(tell(NOW.plusSeconds(59))).isEmpty();
        assertThat(tell(NOW.plusSeconds(60)))
                .singleElement()
                .satisfies(one -> assertThat(one.times()).isEqualTo(50));
    }

    @Test
    void the_end_is_told_soon_and_takes_what_was_not_told_with_it() {
        notices.hear(PDU, raised("overload"), NOW);
        tell(NOW);
        notices.hear(PDU, raised("overload"), NOW.plusSeconds(1));
        notices.hear(PDU, new Cleared("overload"), NOW.plusSeconds(2));
        assertThat(tell(NOW.plusSeconds(4))).isEmpty();
        assertThat(tell(NOW.plusSeconds(5)))
                .singleElement()
                .satisfies(one -> assertThat(one.notice()).isInstanceOf(Cleared.class));
    }

    @Test
    void a_link_that_flaps_is_told_once_in_five_seconds_and_ends_as_it_ended() {
        int told = 0;
        for (int second = 0; second < 60; second++) {
            notices.hear(PDU, raised("link-down"), NOW.plusSeconds(second));
            notices.hear(PDU, new Cleared("link-down"), NOW.plusSeconds(second));
            told += tell(NOW.plusSeconds(second)).size();
        }
        assertThat(told).isLessThanOrEqualTo(12);
    }

    @Test
    void too_many_problems_are_not_known_apart_and_ended_ones_make_room() {
        for (String name : List.of("a", "b", "c")) {
            notices.hear(PDU, raised(name), NOW);
        }
        assertThat(notices.hear(PDU, raised("d"), NOW)).isFalse();
        tell(NOW);
        notices.hear(PDU, new Cleared("b"), NOW.plusSeconds(10));
        tell(NOW.plusSeconds(10));
        assertThat(notices.hear(PDU, raised("d"), NOW.plusSeconds(11))).isTrue();
        assertThat(notices.size()).isEqualTo(3);
    }

    private List<Telling> tell(Instant now) {
        List<Telling> due = notices.due(now);
        due.forEach(one -> notices.told(one, now));
        return due;
    }

    private static Notice raised(String problem) {
        return new Raised(problem, Severity.WARNING, "Problem", "words", null);
    }
}
