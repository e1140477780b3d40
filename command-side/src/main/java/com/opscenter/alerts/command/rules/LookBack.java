package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.Hold;
import com.opscenter.alerts.api.RuleMetric;
import com.opscenter.telemetry.api.Readings;
import com.opscenter.telemetry.api.Readings.Point;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// How a condition did before this node looked: it was started anew, or another one polled.
@Component
class LookBack {

    /// Further back than the condition must last, so that readings at its very begin are met, also
    /// of a source that is read slowly.
    private static final Duration FURTHER = Duration.ofHours(1);

    private final Readings readings;

    LookBack(Readings readings) {
        this.readings = readings;
    }

    /// By the readings before this one, as far back as it matters.
    Hold before(Reading now, String orgId, When when) {
        Instant from = now.at().minusSeconds(when.forSeconds()).minus(FURTHER);
        return when.forSeconds() == 0 ? Hold.NONE : since(from, Hold.NONE, now, orgId, when);
    }

    /// By the readings between.
    ///
    /// @param hold how it did then
    Hold since(Instant then, Hold hold, Reading now, String orgId, When when) {
        if (!then.isBefore(now.at())) {
            return hold;
        }
        RuleMetric watched = RuleMetric.find(when.metric()).orElseThrow();
        Hold last = hold;
        for (Point point :
                watched.metric()
                        .course(
                                readings,
                                orgId,
                                now.key(),
                                now.values().keySet(),
                                then,
                                now.at(),
                                readings.finest(then).step())) {
            last = last.after(when, point.min(), point.max(), point.at());
        }
        return last;
    }
}
