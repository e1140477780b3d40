package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.threats.RawEvents;
import com.opscenter.adapters.threats.SeenEvent;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.ThreatSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Alerts of intrusion prevention with what their rules say.
final class IntrusionAlerts {

    /// What is older was over before anybody looked.
    private static final Duration NEWS = Duration.ofHours(1);

    private final SourceId source;
    private final AlertPages pages;
    private final RuleBook rules;

    IntrusionAlerts(SourceId source, OpnsenseApi api) {
        this.source = source;
        this.pages = new AlertPages(api);
        this.rules = new RuleBook(api);
    }

    boolean wasCut() {
        return pages.wasCut();
    }

    /// @param now by the clock of OPNsense
    List<SeenEvent> fresh(Instant now) throws DeviceException, ForbiddenException {
        rules.poll();
        List<SeenEvent> events = new ArrayList<>();
        for (EveRow row : pages.fresh(now)) {
            events.add(event(row, rules.of(row.sid()), now));
        }
        return events;
    }

    private SeenEvent event(EveRow row, RuleBook.Rule rule, Instant now) {
        return new SeenEvent(
                "ids/" + (row.sid() > 0 ? Long.toString(row.sid()) : row.signature()),
                new ThreatSignal(
                        source,
                        rule.category(),
                        row.signature(),
                        row.sid() > 0 ? row.sid() : null,
                        row.action(),
                        rule.severity(),
                        rule.priority(),
                        row.src(),
                        row.dst(),
                        row.protocol(),
                        row.interfaceName()),
                row.at(),
                rule.severity() == Severity.CRITICAL && row.at().isAfter(now.minus(NEWS)),
                RawEvents.clean(row.raw()),
                rule.words());
    }
}
