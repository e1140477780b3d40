package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.RuleAlert;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What an alert that stands says.
///
/// @param condition in words
/// @param labels beside those every alert of a rule has
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

    static Standing of(AlertView alert) {
        Map<String, String> labels = new TreeMap<>(alert.labels());
        labels.keySet().removeAll(RuleAlert.OWN_LABELS);
        return new Standing(
                alert.firstSeen(),
                alert.title(),
                alert.severity(),
                alert.labels().getOrDefault(RuleAlert.CONDITION, ""),
                Map.copyOf(labels));
    }
}
