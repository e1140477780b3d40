package com.opscenter.threats.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.command.Given;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatCommand;
import com.opscenter.threats.api.ThreatCommand.LinkAlert;
import com.opscenter.threats.api.ThreatCommand.ReportThreat;
import com.opscenter.threats.api.ThreatEvent;
import com.opscenter.threats.api.ThreatEvent.ThreatActionKnown;
import com.opscenter.threats.api.ThreatEvent.ThreatAlerted;
import com.opscenter.threats.api.ThreatEvent.ThreatRepeated;
import com.opscenter.threats.api.ThreatEvent.ThreatSeen;
import com.opscenter.threats.api.ThreatId;
import com.opscenter.threats.api.ThreatSignal;
import com.opscenter.threats.api.ThreatSignal.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportingThreatsTest {

    private static final SourceId SOURCE = new SourceId("opnsense-1");
    private static final Instant T1 = Instant.parse("2026-11-21T14:30:00Z");
    private static final Instant T2 = T1.plusSeconds(5);
    private static final Instant T3 = T1.plusSeconds(9);
    private static final ThreatId ID = ThreatId.of(SOURCE, "ids/1", "203.0.113.44", "10.0.0.5", T1);

    private static Given<ThreatCommand, Threat, ThreatEvent> never() {
        return new Given<>(new Threat.Unknown(), ThreatDecider::decide, Threat::evolve);
    }

    private static ThreatSignal signal(ThreatAction action) {
        return new ThreatSignal(
                SOURCE,
                "Attempted Information Leak",
                "ET SCAN Potential SSH Scan",
                1L,
                action,
                Severity.CRITICAL,
                1,
                new Party("203.0.113.44", 51_422, null),
                new Party("10.0.0.5", 22, null),
                "TCP",
                "igb0");
    }

    private static ReportThreat report(ThreatAction action, Instant... times) {
        return new ReportThreat(ID, signal(action), List.of(times), true, "{}", Map.of());
    }

    private static ThreatSeen seen(ThreatAction action, int count, Instant first, Instant last) {
        return new ThreatSeen(ID, signal(action), count, first, last, true, "{}", Map.of());
    }

    @Test
    void equal_events_are_one_fact_that_counts_them() {
        never().when(report(ThreatAction.ALLOWED, T2, T1))
                .then(seen(ThreatAction.ALLOWED, 2, T1, T2));
    }

    @Test
    void reading_the_log_again_counts_nothing_twice() {
        var known = never().given(seen(ThreatAction.ALLOWED, 2, T1, T2));
        known.when(report(ThreatAction.ALLOWED, T1, T2)).thenNothing();
        known.when(report(ThreatAction.ALLOWED, T1, T2, T3))
                .then(new ThreatRepeated(ID, 3, 1, T3, ThreatAction.ALLOWED, true));
    }

    @Test
    void a_drop_that_is_told_after_its_alert_means_blocked() {
        never().given(seen(ThreatAction.ALLOWED, 1, T1, T1))
                .when(report(ThreatAction.BLOCKED, T1))
                .then(new ThreatActionKnown(ID, ThreatAction.BLOCKED));
        never().given(seen(ThreatAction.BLOCKED, 1, T1, T1))
                .when(report(ThreatAction.ALLOWED, T1))
                .thenNothing();
    }

    @Test
    void the_same_tomorrow_is_another_entry() {
        assertThat(ThreatId.of(SOURCE, "ids/1", "203.0.113.44", "10.0.0.5", T3)).isEqualTo(ID);
        Instant tomorrow = Instant.parse("2026-11-22T00:00:00Z");
        assertThat(ThreatId.of(SOURCE, "ids/1", "203.0.113.44", "10.0.0.5", tomorrow))
                .isNotEqualTo(ID);
    }

    @Test
    void its_alert_is_remembered_once() {
        AlertId alert = AlertId.of(Fingerprint.of(SOURCE, "x"), 1);
        var known = never().given(seen(ThreatAction.ALLOWED, 1, T1, T1));
        known.when(new LinkAlert(ID, alert)).then(new ThreatAlerted(ID, alert));
        known.given(new ThreatAlerted(ID, alert)).when(new LinkAlert(ID, alert)).thenNothing();
    }

    @Test
    void people_are_alerted_in_words_with_what_to_block() {
        ReportAlert alert =
                ThreatAlerts.of(
                        seen(ThreatAction.ALLOWED, 2, T1, T2), signal(ThreatAction.ALLOWED));
        assertThat(alert.times()).isEqualTo(2);
        assertThat(alert.signal().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(alert.signal().title()).isEqualTo("ET SCAN Potential SSH Scan");
        assertThat(alert.signal().message()).isEqualTo("203.0.113.44 to 10.0.0.5, let through");
        assertThat(alert.signal().target()).isEqualTo(new Target("host/10.0.0.5", "10.0.0.5"));
        assertThat(alert.signal().labels())
                .containsEntry("src_ip", "203.0.113.44")
                .containsEntry("threat", ID.key())
                .containsEntry("sid", "1");
        assertThat(alert.signal().stands()).isFalse();
    }

    @Test
    void what_was_stopped_wakes_nobody() {
        ThreatRepeated stopped = new ThreatRepeated(ID, 3, 1, T3, ThreatAction.BLOCKED, true);
        ReportAlert alert = ThreatAlerts.of(stopped, signal(ThreatAction.ALLOWED));
        assertThat(alert.signal().severity()).isEqualTo(Severity.WARNING);
        assertThat(alert.signal().message()).endsWith("blocked");
    }
}
