package com.opscenter.readings;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The course of one metric.
///
/// @param step seconds between two points
/// @param resolution how the data is kept that it comes from: `raw`, or rolled up to `5m` or `1h`
/// @param points `[epoch milliseconds, least, average, most]`
/// @param annotations what happened meanwhile
public record Series(
        String metric,
        String unit,
        long step,
        Instant from,
        Instant to,
        String resolution,
        List<long[]> points,
        List<Annotation> annotations) {

    static final int MOST_POINTS = 2_000;

    /// Something that happened to the entity of a key.
    public record Annotation(Instant at, String key, String title) {}

    /// Steps by the word of the API, finest first.
    private static final Map<String, Duration> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("30s", Duration.ofSeconds(30));
        STEPS.put("5m", Duration.ofMinutes(5));
        STEPS.put("1h", Duration.ofHours(1));
        STEPS.put("1d", Duration.ofDays(1));
    }

    /// The step asked for; `auto` is the finest that keeps the number of points in bounds.
    ///
    /// @param kept the finest that is kept of the time at `from`
    static Duration step(String word, Instant from, Instant to, Resolution kept) {
        if (!from.isBefore(to)) {
            throw refused("to", "must lie after from");
        }
        Duration range = Duration.between(from, to);
        if (word.equals("auto")) {
            return STEPS.values().stream()
                    .filter(step -> fits(range, step) && step.compareTo(kept.step()) >= 0)
                    .findFirst()
                    .orElseThrow(() -> refused("from", "lies too long before to"));
        }
        Duration step = STEPS.get(word);
        if (step == null) {
            throw refused("step", "must be auto or one of " + STEPS.keySet());
        }
        if (!fits(range, step)) {
            throw refused("step", "makes more than " + MOST_POINTS + " points");
        }
        if (step.compareTo(kept.step()) < 0) {
            throw refused(
                    "step",
                    "must be %s or coarser: finer is not kept that long".formatted(kept.word()));
        }
        return step;
    }

    static long[] point(Point point) {
        return new long[] {point.at().toEpochMilli(), point.min(), point.avg(), point.max()};
    }

    static RefusedException refused(String field, String why) {
        return new RefusedException(Refusal.invalid(field, field, why));
    }

    private static boolean fits(Duration range, Duration step) {
        return range.dividedBy(step) < MOST_POINTS;
    }
}
