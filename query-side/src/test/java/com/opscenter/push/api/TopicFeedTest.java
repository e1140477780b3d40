package com.opscenter.push.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicFeedTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:25.118Z");

    private final TopicFeed feed = new TopicFeed("power", 100);
    private final Map<String, String> entities = new HashMap<>();
    private int entryBytes = 100;

    @Test
    void only_the_newest_value_of_a_key_is_sent() {
        feed.changed("outlet/pdu-1/1", 101);
        feed.changed("outlet/pdu-1/1", 103);
        entities.put("outlet/pdu-1/1", "newest");
        List<Frame> frames = flush(103);
        assertThat(frames).hasSize(1);
        assertThat(frames.getFirst().entries())
                .extracting(Frame.Entry::value)
                .containsExactly("newest");
    }

    @Test
    void frames_chain_from_position_to_position() {
        feed.changed("a", 101);
        Frame first = flush(102).getFirst();
        feed.changed("b", 105);
        Frame second = flush(107).getFirst();
        assertThat(first.previous()).isEqualTo(100);
        assertThat(first.position()).isEqualTo(102);
        assertThat(second.previous()).isEqualTo(102);
        assertThat(second.position()).isEqualTo(107);
    }

    @Test
    void a_change_waits_until_all_projections_of_the_topic_have_passed_it() {
        feed.changed("a", 105);
        assertThat(flush(104)).isEmpty();
        assertThat(flush(105)).hasSize(1);
    }

    @Test
    void a_removed_entity_has_no_value() {
        feed.changed("gone", 101);
        assertThat(flush(101).getFirst().entries().getFirst().value()).isNull();
    }

    @Test
    void a_beat_closes_the_distance_when_the_history_went_on_without_the_topic() {
        List<Frame> frames = feed.beat(120, Map.of("pdu-1", NOW), NOW);
        assertThat(frames).extracting(Frame::kind).containsExactly(Frame.DELTA, Frame.BEAT);
        assertThat(frames.getFirst().previous()).isEqualTo(100);
        assertThat(frames.getLast().position()).isEqualTo(120);
        assertThat(frames.getLast().sources()).containsEntry("pdu-1", NOW);
    }

    @Test
    void a_beat_never_runs_ahead_of_a_change_that_was_not_sent() {
        feed.changed("a", 110);
        List<Frame> frames = feed.beat(120, Map.of(), NOW);
        assertThat(frames).extracting(Frame::position).containsExactly(100L);
    }

    @Test
    void many_entries_are_spread_over_frames_that_chain() {
        entryBytes = 1000;
        for (int i = 1; i <= 100; i++) {
            feed.changed("outlet/pdu-1/" + i, 100 + i);
        }
        List<Frame> frames = flush(300);
        assertThat(frames).hasSizeGreaterThan(3).allMatch(frame -> frame.entries().size() <= 31);
        assertThat(frames.getLast().position()).isEqualTo(300);
        for (int i = 1; i < frames.size(); i++) {
            assertThat(frames.get(i).previous()).isEqualTo(frames.get(i - 1).position());
        }
    }

    @Test
    void one_position_too_large_for_a_frame_asks_for_a_snapshot() {
        entryBytes = 20_000;
        feed.changed("a", 101);
        feed.changed("b", 101);
        assertThat(flush(101)).extracting(Frame::kind).containsExactly(Frame.RESYNC);
        feed.changed("c", 102);
        assertThat(flush(102).getFirst().previous()).isEqualTo(101);
    }

    private List<Frame> flush(long reached) {
        return feed.flush(reached, this::read, _ -> entryBytes, NOW);
    }

    private Map<String, Frame.Entry> read(Collection<String> keys) {
        Map<String, Frame.Entry> found = new HashMap<>();
        keys.stream()
                .filter(entities::containsKey)
                .forEach(key ->
                        found.put(
                                key,
                                new Frame.Entry(key, entities.get(key), NOW, 30, "pdu-1", false)));
        return found;
    }
}
