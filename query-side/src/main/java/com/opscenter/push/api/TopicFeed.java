package com.opscenter.push.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Conflates the changes of one topic: between two flushes only the newest of each key counts.
/// Frames chain: each names the position it reaches and the one the frame before it reached.
public final class TopicFeed {

    /// The contract's limit of a frame, less the envelope.
    private static final int LARGEST_ENTRIES = 31 * 1024;

    /// A reading takes at most about half a kilobyte.
    private static final int SAMPLES_A_FRAME = 48;

    private final String topic;

    /// Newest position by key.
    private final Map<String, Long> changes = new HashMap<>();

    private long sent;

    public TopicFeed(String topic, long startsAt) {
        this.topic = topic;
        this.sent = startsAt;
    }

    public synchronized void changed(String key, long position) {
        changes.merge(key, position, Math::max);
    }

    /// Frames for everything that happened up to `reached`.
    ///
    /// @param reached position that all projections of this topic have passed
    /// @param read the entities of some keys as they are now; a removed one has no value
    /// @param size bytes an entry takes
    public synchronized List<Frame> flush(
            long reached,
            Function<Collection<String>, Map<String, Frame.Entry>> read,
            ToIntFunction<Frame.Entry> size,
            Instant now) {
        SortedMap<Long, List<String>> due = new TreeMap<>();
        changes.forEach((key, position) -> {
            if (position <= reached) {
                due.computeIfAbsent(position, _ -> new ArrayList<>()).add(key);
            }
        });
        if (due.isEmpty()) {
            return List.of();
        }
        List<String> keys = due.values().stream().flatMap(List::stream).toList();
        Map<String, Frame.Entry> entries = read.apply(keys);
        keys.forEach(changes::remove);
        return frames(due, entries, reached, size, now);
    }

    /// Readings that moved nothing in the history; they apply by their own time.
    public synchronized List<Frame> samples(List<Frame.Entry> samples, Instant now) {
        List<Frame> frames = new ArrayList<>();
        List<Frame.Entry> batch = new ArrayList<>();
        for (Frame.Entry entry : samples) {
            batch.add(entry);
            if (batch.size() == SAMPLES_A_FRAME) {
                frames.add(
                        new Frame(topic, Frame.DELTA, sent, sent, now, List.copyOf(batch), null));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            frames.add(new Frame(topic, Frame.DELTA, sent, sent, now, List.copyOf(batch), null));
        }
        return frames;
    }

    /// The rows were mended behind the positions: whoever holds them takes a new snapshot.
    public synchronized Frame resync(long reached, Instant now) {
        changes.values().removeIf(position -> position <= reached);
        sent = Math.max(sent, reached);
        return new Frame(topic, Frame.RESYNC, sent, sent, now, List.of(), null);
    }

    /// A beat; first the empty delta that closes the distance when the history went on without this
    /// topic.
    public synchronized List<Frame> beat(long reached, Map<String, Instant> sources, Instant now) {
        List<Frame> frames = new ArrayList<>();
        boolean nothingWaits = changes.values().stream().noneMatch(position -> position <= reached);
        if (reached > sent && nothingWaits) {
            frames.add(delta(reached, List.of(), now));
        }
        frames.add(new Frame(topic, Frame.BEAT, sent, sent, now, List.of(), sources));
        return frames;
    }

    private List<Frame> frames(
            SortedMap<Long, List<String>> due,
            Map<String, Frame.Entry> entries,
            long reached,
            ToIntFunction<Frame.Entry> size,
            Instant now) {
        List<Frame> frames = new ArrayList<>();
        List<Frame.Entry> batch = new ArrayList<>();
        int bytes = 0;
        long last = sent;
        for (Map.Entry<Long, List<String>> step : due.entrySet()) {
            List<Frame.Entry> together =
                    step.getValue().stream().map(key -> entry(entries, key)).toList();
            int weight = together.stream().mapToInt(size).sum();
            if (weight > LARGEST_ENTRIES) {
                sent = reached;
                return List.of(
                        new Frame(topic, Frame.RESYNC, reached, reached, now, List.of(), null));
            }
            if (bytes + weight > LARGEST_ENTRIES) {
                frames.add(delta(last, List.copyOf(batch), now));
                batch.clear();
                bytes = 0;
            }
            batch.addAll(together);
            bytes += weight;
            last = step.getKey();
        }
        frames.add(delta(reached, List.copyOf(batch), now));
        return frames;
    }

    private static Frame.Entry entry(Map<String, Frame.Entry> entries, String key) {
        return entries.getOrDefault(key, new Frame.Entry(key, null, null, 0, null, false));
    }

    private Frame delta(long position, List<Frame.Entry> entries, Instant now) {
        Frame frame = new Frame(topic, Frame.DELTA, sent, position, now, entries, null);
        sent = position;
        return frame;
    }
}
