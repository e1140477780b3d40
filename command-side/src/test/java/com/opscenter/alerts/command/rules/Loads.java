package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.Severity;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.power.api.PowerMetrics;
import com.opscenter.telemetry.api.PollListener.Poll;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A rule about the load of PDUs, and polls of one.
final class Loads {

    static final String ORG = SystemOrganization.ID;
    static final RuleId ID = RuleId.of(ORG, "pdu-load");
    static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    /// Above 16 A for a minute, over again at 14 A.
    static final When HIGH = new When("pdu.current", "*", 160L, null, 140L, 60);

    private Loads() {}

    static AlertRule rule() {
        return rule(HIGH);
    }

    static AlertRule rule(When when) {
        return new AlertRule("High load", null, when, Severity.WARNING, Map.of("rack", "r1"), true);
    }

    static AlertRule disabled(AlertRule rule) {
        return new AlertRule(
                rule.name(), rule.site(), rule.when(), rule.severity(), rule.labels(), false);
    }

    static AlertRule as(AlertRule rule, Severity severity) {
        return new AlertRule(
                rule.name(), rule.site(), rule.when(), severity, rule.labels(), rule.enabled());
    }

    static AlertRule at(AlertRule rule, String site) {
        return new AlertRule(
                rule.name(), site, rule.when(), rule.severity(), rule.labels(), rule.enabled());
    }

    /// @param second after noon
    static Poll poll(String orgId, int second, long deciamps) {
        Instant at = NOON.plusSeconds(second);
        return new Poll(
                "pdu-1",
                orgId,
                "home-rack",
                at,
                List.of(
                        new Sample("pdu/pdu-1", PowerMetrics.CURRENT, deciamps, at),
                        new Sample("pdu/pdu-1", PowerMetrics.POWER, 1, at),
                        new Sample("outlet/pdu-1/1", PowerMetrics.CURRENT, 900, at)));
    }
}
