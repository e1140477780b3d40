package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.AlertRules.Known;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.Hold;
import com.opscenter.alerts.api.RuleAlert;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.PollListener.Poll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One source under the rules: which conditions hold at its entities, and which alerts of them
/// stand.
final class Watched {

    private final SourceId source;
    private final String orgId;
    private final LookBack lookBack;
    private final Map<Place, Hold> holds = new HashMap<>();
    private final Map<Place, Standing> standing = new HashMap<>();
    private final Map<Place, AlertView> resolved = new HashMap<>();
    private final Absences absences = new Absences();

    /// By what the holds were judged.
    private final Map<String, When> judged = new HashMap<>();

    private @Nullable Instant lastPoll;

    /// Nothing is known of what was read between the last poll and the next one.
    private boolean anew = true;

    Watched(SourceId source, String orgId, LookBack lookBack) {
        this.source = source;
        this.orgId = orgId;
        this.lookBack = lookBack;
    }

    @Nullable Instant lastPoll() {
        return lastPoll;
    }

    /// Takes over what stands, by whomever it was raised. What became of all else that holds is
    /// looked up in the readings.
    ///
    /// @param over what somebody said to be over: while its condition still holds, it is no news
    void recall(List<AlertView> alerts, List<AlertView> over) {
        anew = true;
        standing.clear();
        resolved.clear();
        over.forEach(alert -> put(alert, alert, resolved));
        holds.entrySet()
                .removeIf(one ->
                        one.getValue().raised() && !isResolved(one.getKey(), one.getValue()));
        for (AlertView alert : alerts) {
            put(alert, Standing.of(alert), standing);
            put(alert, Hold.raised(alert.firstSeen()), holds);
        }
    }

    private <T> void put(AlertView alert, T value, Map<Place, T> map) {
        Place place = place(alert);
        if (place != null) {
            map.put(place, value);
        }
    }

    private boolean isResolved(Place place, Hold hold) {
        AlertView over = resolved.get(place);
        return over != null && over.firstSeen().equals(hold.begun());
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
        Map<String, AlertRule> rules = new HashMap<>();
        all.forEach(known -> rules.put(known.id().slug(), known.rule()));
        List<Finding> findings = new ArrayList<>(dropped(poll, rules));
        // What holds by the new rule has begun anew.
        findings.forEach(dropped -> holds.remove(dropped.place()));
        rules.values().removeIf(rule -> !rule.enabled() || !isAt(rule, poll.site()));
        forgetOthers(rules);
        Set<Place> read = new HashSet<>();
        for (Reading reading : rules.isEmpty() ? List.<Reading>of() : Reading.in(poll)) {
            rules.forEach((slug, rule) -> {
                OptionalLong value = reading.value(rule.when());
                if (value.isPresent()) {
                    Place place = new Place(slug, reading.key());
                    if (read.add(place) && anew) {
                        lookUp(place, rule.when(), reading, value.getAsLong());
                    }
                    judge(place, rule, reading, value.getAsLong(), findings);
                }
            });
        }
        giveUp(poll, read, findings);
        anew = false;
        lastPoll = poll.at();
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

    /// Of several readings of a poll the newest counts.
    private static boolean isOvertaken(Finding earlier, Place place) {
        return earlier.place().equals(place) && !(earlier instanceof Finding.Dropped);
    }

    private void judge(
            Place place, AlertRule rule, Reading reading, long value, List<Finding> findings) {
        findings.removeIf(earlier -> isOvertaken(earlier, place));
        Hold hold = holds.getOrDefault(place, Hold.NONE).after(rule.when(), value, reading.at());
        Standing alert = isAmong(findings, place) ? null : standing.get(place);
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
            findings.add(new Finding.Cleared(place, reading.at()));
        }
    }

    /// What stands was watched by who raised it.
    private void lookUp(Place place, When when, Reading reading, long value) {
        Hold known = holds.getOrDefault(place, Hold.NONE);
        boolean matters =
                known.begun() != null || when.isBeyond(value) || resolved.containsKey(place);
        if (matters && !standing.containsKey(place)) {
            holds.put(place, before(place, known, when, reading));
        }
    }

    private Hold before(Place place, Hold known, When when, Reading reading) {
        Instant last = lastPoll;
        if (last != null) {
            return lookBack.since(last, known, reading, orgId, when);
        }
        AlertView over = resolved.get(place);
        Instant end = over == null ? null : over.resolvedAt();
        return over != null && end != null && when.words().equals(Standing.of(over).condition())
                ? lookBack.since(end, Hold.raised(over.firstSeen()), reading, orgId, when)
                : lookBack.before(reading, orgId, when);
    }

    private static boolean isAmong(List<Finding> findings, Place place) {
        return findings.stream().anyMatch(found -> found.place().equals(place));
    }

    private void giveUp(Poll poll, Set<Place> read, List<Finding> findings) {
        Set<Place> expected = new HashSet<>(standing.keySet());
        expected.addAll(holds.keySet());
        for (Place gone : absences.after(poll.at(), expected, read)) {
            holds.remove(gone);
            if (standing.containsKey(gone) && !isAmong(findings, gone)) {
                findings.add(new Finding.Dropped(gone, poll.at(), "It is not read any more"));
            }
        }
    }
}
