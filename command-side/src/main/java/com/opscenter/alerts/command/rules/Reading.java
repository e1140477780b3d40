package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.RuleMetric;
import com.opscenter.telemetry.api.PollListener.Poll;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What was read of one entity at one time.
///
/// @param values by metric
record Reading(Instant at, String key, Map<String, Long> values) {

    private record Moment(Instant at, String key) {}

    /// Those of a poll in the order of their own time, which the history keeps to the millisecond.
    static List<Reading> in(Poll poll) {
        Map<Moment, Map<String, Long>> byMoment =
                new TreeMap<>(Comparator.comparing(Moment::at).thenComparing(Moment::key));
        for (Sample sample : poll.samples()) {
            byMoment.computeIfAbsent(
                            new Moment(sample.at().truncatedTo(ChronoUnit.MILLIS), sample.key()),
                            _ -> new HashMap<>())
                    .put(sample.metric(), sample.value());
        }
        return byMoment.entrySet().stream()
                .map(one -> new Reading(one.getKey().at(), one.getKey().key(), one.getValue()))
                .toList();
    }

    /// What a condition looks at; empty where that was not read.
    OptionalLong value(When when) {
        return when.covers(key)
                ? RuleMetric.find(when.metric())
                        .map(watched -> watched.metric().value(values))
                        .orElse(OptionalLong.empty())
                : OptionalLong.empty();
    }
}
