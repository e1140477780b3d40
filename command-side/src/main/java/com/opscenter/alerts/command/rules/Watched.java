package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.AlertRules.Known;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.Hold;
import com.opscenter.alerts.api.RuleAlert;
import com.opscenter.alerts.api.RuleMetric;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.PollListener.Poll;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One source under the rules: which conditions hold at its entities, and which alerts of them
/// stand.
final class Watched {

    /// @param rule its slug
    /// @param key of the entity
    record Place(String rule, String key) {}

    /// What an alert that stands says.
    ///
    /// @param condition in words
    record Standing(
            Instant begun,
            String title,
            String severity,
            String condition,
            Map<String, String> labels) {

        static Standing of(AlertRule rule, Instant begun) {
            return new Standing(
                    begun, rule.name(), rule.severity().word(), rule.when().words(), rule.labels());
        }
    }

    /// What follows from a poll.
    sealed interface Finding {

        Place place();

        /// @param value what was read when it was noticed
        record Raised(Place place, AlertRule rule, Instant begun, long value) implements Finding {}

        record Cleared(Place place, Instant at) implements Finding {}

        record Dropped(Place place, Instant at, String why) implements Finding {}
    }

    private final SourceId source;
    private final Map<Place, Hold> holds = new HashMap<>();
    private final Map<Place, Standing> standing = new HashMap<>();

    /// By what the holds were judged.
    private final Map<String, When> judged = new HashMap<>();

    private @Nullable Instant lastPoll;

    Watched(SourceId source) {
        this.source = source;
    }

    @Nullable Instant lastPoll() {
        return lastPoll;
    }

    /// Takes over what stands, by whomever it was raised.
    void recall(List<AlertView> alerts) {
        standing.clear();
        holds.values().removeIf(Hold::raised);
        for (AlertView alert : alerts) {
            Place place = place(alert);
            if (place != null) {
                Map<String, String> labels = new TreeMap<>(alert.labels());
                String condition = labels.getOrDefault(RuleAlert.CONDITION, "");
                labels.keySet().removeAll(RuleAlert.OWN_LABELS);
                standing.put(
                        place,
                        new Standing(
                                alert.firstSeen(),
                                alert.title(),
                                alert.severity(),
                                condition,
                                Map.copyOf(labels)));
                holds.put(place, Hold.raised(alert.firstSeen()));
            }
        }
    }

    /// Other alerts of the source are not ours, whatever their labels say.
    private @Nullable Place place(AlertView alert) {
        String rule = alert.labels().get(RuleAlert.RULE);
        AlertView.Target target = alert.target();
        return rule != null
                        && target != null
                        && RuleAlert.fingerprint(source, rule, target.key())
                                .value()
                                .equals(alert.fingerprint())
                ? new Place(rule, target.key())
                : null;
    }

    /// What a poll means by the rules as they are now.
    List<Finding> judge(Poll poll, List<Known> all) {
        lastPoll = poll.at();
        Map<String, AlertRule> rules = new HashMap<>();
        all.forEach(known -> rules.put(known.id().slug(), known.rule()));
        List<Finding> findings = new ArrayList<>(dropped(poll, rules));
        // What holds by the new rule has begun anew.
        findings.forEach(dropped -> holds.remove(dropped.place()));
        rules.values().removeIf(rule -> !rule.enabled() || !isAt(rule, poll.site()));
        forgetOthers(rules);
        if (!rules.isEmpty()) {
            readings(poll).forEach(reading -> judge(reading, rules, findings));
        }
        return findings;
    }

    /// The finding was told, so it is no news with the next poll.
    void told(Finding finding) {
        switch (finding) {
            case Finding.Raised(var place, var rule, var begun, _) ->
                    standing.put(place, Standing.of(rule, begun));
            case Finding.Cleared(var place, _) -> standing.remove(place);
            case Finding.Dropped(var place, _, _) -> standing.remove(place);
        }
    }

    private List<Finding> dropped(Poll poll, Map<String, AlertRule> rules) {
        List<Finding> dropped = new ArrayList<>();
        standing.forEach((place, alert) -> {
            String why = whyNotAnyMore(place, alert, rules.get(place.rule()), poll.site());
            if (why != null) {
                dropped.add(new Finding.Dropped(place, poll.at(), why));
            }
        });
        return dropped;
    }

    private static @Nullable String whyNotAnyMore(
            Place place, Standing alert, @Nullable AlertRule rule, String site) {
        if (rule == null) {
            return "Its rule was removed";
        }
        if (!rule.enabled()) {
            return "Its rule was switched off";
        }
        return rule.when().words().equals(alert.condition())
                        && rule.when().covers(place.key())
                        && isAt(rule, site)
                ? null
                : "Its rule was changed";
    }

    private void forgetOthers(Map<String, AlertRule> rules) {
        holds.keySet()
                .removeIf(place -> {
                    AlertRule rule = rules.get(place.rule());
                    return rule == null
                            || !rule.when().equals(judged.getOrDefault(place.rule(), rule.when()));
                });
        judged.clear();
        rules.forEach((slug, rule) -> judged.put(slug, rule.when()));
    }

    private static boolean isAt(AlertRule rule, String site) {
        return rule.site() == null || rule.site().equals(site);
    }

    private record Moment(Instant at, String key) {}

    private record Reading(Instant at, String key, Map<String, Long> values) {}

    /// In the order of their own time, which the history keeps to the millisecond.
    private static List<Reading> readings(Poll poll) {
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

    private void judge(Reading reading, Map<String, AlertRule> rules, List<Finding> findings) {
        rules.forEach((slug, rule) -> {
            if (rule.when().covers(reading.key())) {
                OptionalLong value =
                        RuleMetric.find(rule.when().metric())
                                .map(watched -> watched.metric().value(reading.values()))
                                .orElse(OptionalLong.empty());
                if (value.isPresent()) {
                    Place place = new Place(slug, reading.key());
                    findings.removeIf(earlier -> isOvertaken(earlier, place));
                    judge(place, rule, value.getAsLong(), reading.at(), findings);
                }
            }
        });
    }

    /// Of several readings of a poll the newest counts.
    private static boolean isOvertaken(Finding earlier, Place place) {
        return earlier.place().equals(place) && !(earlier instanceof Finding.Dropped);
    }

    private void judge(
            Place place, AlertRule rule, long value, Instant at, List<Finding> findings) {
        Hold hold = holds.getOrDefault(place, Hold.NONE).after(rule.when(), value, at);
        Standing alert =
                findings.stream().anyMatch(found -> found.place().equals(place))
                        ? null
                        : standing.get(place);
        if (hold.begun() == null) {
            holds.remove(place);
        } else {
            holds.put(place, hold);
        }
        if (hold.raised()) {
            Instant begun = Objects.requireNonNull(hold.begun());
            if (!Standing.of(rule, begun).equals(alert)) {
                findings.add(new Finding.Raised(place, rule, begun, value));
            }
        } else if (alert != null) {
            findings.add(new Finding.Cleared(place, at));
        }
    }
}
