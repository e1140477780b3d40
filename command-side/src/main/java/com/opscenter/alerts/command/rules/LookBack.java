package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.Hold;
import com.opscenter.alerts.api.RuleMetric;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.telemetry.api.Readings.Point;
import com.opscenter.telemetry.api.Resolution;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How a condition did before this node looked: it was started anew, or another one polled.
@Component
class LookBack {

    /// Further back than the condition must last, so that readings at its very begin are met.
    private static final Duration FURTHER = Duration.ofMinutes(5);

    private final Readings readings;

    LookBack(Readings readings) {
        this.readings = readings;
    }

    /// By the readings before this one, as far back as it matters.
    Hold before(Reading now, String orgId, When when) {
        if (when.forSeconds() == 0) {
            return Hold.NONE;
        }
        RuleMetric watched = RuleMetric.find(when.metric()).orElseThrow();
        Hold hold = Hold.NONE;
        for (Point point :
                watched.metric()
                        .course(
                                readings,
                                orgId,
                                now.key(),
                                now.values().keySet(),
                                now.at().minusSeconds(when.forSeconds()).minus(FURTHER),
                                now.at(),
                                Resolution.RAW.step())) {
            hold = hold.after(when, point.min(), point.max(), point.at());
        }
        return hold;
    }
}
