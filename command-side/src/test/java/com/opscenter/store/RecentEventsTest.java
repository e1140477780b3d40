package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private static final Instant AT = Instant.parse("2026-11-21T14:30:25.118Z");
    private static final Metadata NOTHING_SAID =
            new Metadata(
                    Actor.system("test"),
                    "org",
                    null,
                    "c",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

    private final List<StoredEvent> stored = new ArrayList<>();
    private int asked;
    private boolean away;
    private final RecentEvents recent = new RecentEvents(this::store);

    @Test
    void many_readers_at_the_end_ask_the_store_once() {
        append(1, 2, 3);
        recent.after(0, 100);
        append(5, 8);
        asked = 0;

        for (int reader = 0; reader < 5; reader++) {
            assertThat(recent.after(3, 100))
                    .extracting(StoredEvent::position)
                    .containsExactly(5L, 8L);
        }

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void who_has_read_everything_asks_the_store_though_nobody_told_of_more() {
        append(1, 2);
        recent.after(0, 100);
        stored.add(event(3));

        assertThat(recent.after(2, 100)).extracting(StoredEvent::position).containsExactly(3L);
    }

    @Test
    void a_store_that_was_away_is_asked_again() {
        append(1);
        recent.after(0, 100);
        append(2);
        away = true;
        assertThatThrownBy(() -> recent.after(0, 100))
                .isInstanceOf(StorageUnavailableException.class);
        away = false;

        assertThat(recent.after(0, 100)).hasSize(2);
    }

    @Test
    void whatever_readers_do_each_gets_what_the_store_has() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            RecentEvents events = new RecentEvents(this::store);
            stored.clear();
            long head = 0;
            for (int step = 0; step < 200; step++) {
                if (random.nextInt(3) == 0) {
                    int count = random.nextInt(random.nextInt(20) == 0 ? 3_000 : 5);
                    for (int i = 0; i < count; i++) {
                        head += 1 + random.nextInt(2);
                        stored.add(event(head));
                    }
                    events.appended();
                }
                long position =
                        Math.max(0, head - random.nextInt(random.nextBoolean() ? 5 : 4_000));
                int limit = 1 + random.nextInt(random.nextBoolean() ? 3 : 3_000);
                assertThat(events.after(position, limit))
                        .describedAs("seed %d, step %d", seed, step)
                        .isEqualTo(store(position, limit));
            }
        }
    }

    private void append(long... positions) {
        for (long position : positions) {
            stored.add(event(position));
        }
        recent.appended();
    }

    private List<StoredEvent> store(long position, int limit) {
        asked++;
        if (away) {
            throw new StorageUnavailableException("away");
        }
        return stored.stream().filter(event -> event.position() > position).limit(limit).toList();
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(
                position,
                "e" + position,
                "test",
                1,
                "test",
                "s",
                0,
                AT,
                AT,
                NOTHING_SAID,
                null,
                "{}");
    }
}
