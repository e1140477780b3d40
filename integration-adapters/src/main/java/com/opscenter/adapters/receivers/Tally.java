package com.opscenter.adapters.receivers;

import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// What became of the messages of one source since it listens.
public final class Tally {

    private static final int DECIMAL = 10;

    private final Map<Fate, LongAdder> counts = new EnumMap<>(Fate.class);
    private volatile @Nullable Instant lastHeard;

    public Tally() {
        Arrays.stream(Fate.values()).forEach(fate -> counts.put(fate, new LongAdder()));
    }

    public void count(Fate fate) {
        adder(fate).increment();
    }

    void heard(Instant at) {
        count(Fate.HEARD);
        lastHeard = at;
    }

    public long of(Fate fate) {
        return adder(fate).sum();
    }

    private LongAdder adder(Fate fate) {
        return counts.getOrDefault(fate, new LongAdder());
    }

    /// Null for never.
    @Nullable Instant lastHeard() {
        return lastHeard;
    }

    /// What was lost, in sentences for the source's health. Counts are told by their order of
    /// magnitude: a sentence that moves with each message would be news at each look.
    List<String> remarks() {
        return Arrays.stream(Fate.values())
                .filter(fate -> fate != Fate.HEARD && of(fate) > 0)
                .map(fate -> atLeast(of(fate)) + " " + fate.words() + ".")
                .toList();
    }

    private static String atLeast(long count) {
        long magnitude = 1;
        while (magnitude <= count / DECIMAL) {
            magnitude *= DECIMAL;
        }
        return magnitude == 1 ? "Some messages" : "More than " + magnitude + " messages";
    }

    /// The exact counts, since the source listens.
    List<Sample> samples(SourceId source, Instant at) {
        String key = "source/" + source.value();
        return Arrays.stream(Fate.values())
                .map(fate -> new Sample(key, fate.metric(), of(fate), at))
                .toList();
    }
}
