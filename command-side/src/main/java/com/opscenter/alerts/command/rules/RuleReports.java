package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertCommand.RetireAlert;
import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.RuleAlert;
import com.opscenter.alerts.api.RuleMetric;
import com.opscenter.commands.api.Command;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Unit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Words what a poll means by the rules.
@Component
class RuleReports {

    private final EntityNames names;

    RuleReports(EntityNames names) {
        this.names = names;
    }

    Command of(Finding finding, SourceId source, String orgId) {
        Place place = finding.place();
        Fingerprint problem = RuleAlert.fingerprint(source, place.rule(), place.key());
        return switch (finding) {
            case Finding.Raised raised ->
                    new ReportAlert(
                            problem, signal(raised, source, names.of(orgId, place.key())), 0, null);
            case Finding.Cleared(_, var at) -> new ClearAlert(problem, at);
            case Finding.Dropped(_, var at, var why) -> new RetireAlert(problem, at, why);
        };
    }

    private static AlertSignal signal(Finding.Raised raised, SourceId source, String name) {
        AlertRule rule = raised.rule();
        RuleMetric watched = RuleMetric.find(rule.when().metric()).orElseThrow();
        Unit unit = watched.metric().unit();
        String read = unit.written(raised.value());
        String condition = rule.when().words();
        Map<String, String> labels = new TreeMap<>(rule.labels());
        labels.put(RuleAlert.RULE, raised.place().rule());
        labels.put(RuleAlert.METRIC, watched.word());
        labels.put(RuleAlert.CONDITION, condition);
        labels.put(RuleAlert.VALUE, read);
        return new AlertSignal(
                source,
                null,
                rule.severity(),
                rule.name(),
                "%s of %s is %s: %s".formatted(watched.metric().title(), name, read, condition),
                new AlertSignal.Target(raised.place().key(), name),
                Map.copyOf(labels),
                raised.begun(),
                raised.begun().toString(),
                false,
                null);
    }
}
