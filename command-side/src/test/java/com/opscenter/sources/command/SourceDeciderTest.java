package com.opscenter.sources.command;

import com.opscenter.commands.command.Given;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand;
import com.opscenter.sources.api.SourceCommand.AnswerPoll;
import com.opscenter.sources.api.SourceCommand.ChangeSource;
import com.opscenter.sources.api.SourceCommand.EnableSource;
import com.opscenter.sources.api.SourceCommand.ObserveCapabilities;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.RegisterSource;
import com.opscenter.sources.api.SourceCommand.RemoveSource;
import com.opscenter.sources.api.SourceCommand.RequestCapture;
import com.opscenter.sources.api.SourceCommand.RequestPoll;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceCommand.SummarizeHour;
import com.opscenter.sources.api.SourceEvent;
import com.opscenter.sources.api.SourceEvent.CapabilitiesObserved;
import com.opscenter.sources.api.SourceEvent.CaptureRequested;
import com.opscenter.sources.api.SourceEvent.HealthObserved;
import com.opscenter.sources.api.SourceEvent.HourSummarized;
import com.opscenter.sources.api.SourceEvent.PollAnswered;
import com.opscenter.sources.api.SourceEvent.PollRequested;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.sources.api.SourceEvent.SourceDisabled;
import com.opscenter.sources.api.SourceEvent.SourceEnabled;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceDeciderTest {

    private static final SourceId SOURCE = new SourceId("pdu-1");
    private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
    private static final String POLL = "command-1";

    private final Given<SourceCommand, Source, SourceEvent> unknown =
            new Given<>(new Source.Unknown(), SourceDecider::decide, SourceEvolution::evolve);
    private final Given<SourceCommand, Source, SourceEvent> registered =
            unknown.given(new SourceRegistered(SOURCE, settings("apc-pdu", "PDU 1")));

    @Test
    void a_source_is_registered_whether_or_not_its_device_answers() {
        unknown.when(new RegisterSource(SOURCE, settings("apc-pdu", "PDU 1")))
                .then(new SourceRegistered(SOURCE, settings("apc-pdu", "PDU 1")));
    }

    @Test
    void an_id_is_never_reused() {
        var register = new RegisterSource(SOURCE, settings("apc-pdu", "PDU 1"));
        registered.when(register).thenRefused("in-use");
        registered.after(new RemoveSource(SOURCE)).when(register).thenRefused("in-use");
    }

    @Test
    void settings_change_but_not_the_kind() {
        registered
                .when(new ChangeSource(SOURCE, settings("apc-pdu", "Left")))
                .then(new SourceChanged(SOURCE, settings("apc-pdu", "Left")));
        registered.when(new ChangeSource(SOURCE, settings("apc-pdu", "PDU 1"))).thenNothing();
        registered
                .when(new ChangeSource(SOURCE, settings("zyxel", "PDU 1")))
                .thenRefused("validation-failed");
    }

    @Test
    void enabling_what_is_enabled_is_no_news() {
        registered.when(new EnableSource(SOURCE, true)).thenNothing();
        registered.when(new EnableSource(SOURCE, false)).then(new SourceDisabled(SOURCE));
        registered
                .given(new SourceDisabled(SOURCE))
                .when(new EnableSource(SOURCE, true))
                .then(new SourceEnabled(SOURCE));
    }

    @Test
    void health_is_news_only_when_it_differs() {
        var offline = new HealthObserved(SOURCE, HealthStatus.OFFLINE, timeout(), "silent", NOW);
        registered.when(observe(NOW)).then(offline);
        registered.given(offline).when(observe(NOW.plusSeconds(30))).thenNothing();
    }

    @Test
    void after_a_pause_the_first_health_is_news_again() {
        registered
                .given(
                        new HealthObserved(SOURCE, HealthStatus.OFFLINE, timeout(), "silent", NOW),
                        new SourceDisabled(SOURCE))
                .when(observe(NOW))
                .thenNothing();
        registered
                .given(
                        new HealthObserved(SOURCE, HealthStatus.OFFLINE, timeout(), "silent", NOW),
                        new SourceDisabled(SOURCE),
                        new SourceEnabled(SOURCE))
                .when(observe(NOW))
                .then(new HealthObserved(SOURCE, HealthStatus.OFFLINE, timeout(), "silent", NOW));
    }

    @Test
    void capabilities_are_news_only_when_they_differ() {
        var found = new CapabilitiesObserved(SOURCE, Set.of("switch"), 17);
        var observe = new ObserveCapabilities(SOURCE, Set.of("switch"), 17);
        registered.when(observe).then(found);
        registered.given(found).when(observe).thenNothing();
    }

    @Test
    void each_hour_is_summed_up_once() {
        var summary = new HourSummarized(SOURCE, NOW, 120, 0, 10, "00");
        var summarize = new SummarizeHour(SOURCE, NOW, 120, 0, 10, "00");
        registered.when(summarize).then(summary);
        registered.given(summary).when(summarize).thenNothing();
    }

    @Test
    void a_poll_is_answered_once() {
        var answer = new PollAnswered(SOURCE, POLL, true, null);
        registered
                .when(new RequestPoll(SOURCE, POLL, NOW))
                .then(new PollRequested(SOURCE, POLL, NOW.plusSeconds(60)));
        var polling = registered.given(new PollRequested(SOURCE, POLL, NOW.plusSeconds(60)));
        polling.when(new AnswerPoll(SOURCE, POLL, true, null)).then(answer);
        polling.given(answer).when(new AnswerPoll(SOURCE, POLL, false, "late")).thenNothing();
    }

    @Test
    void a_disabled_source_is_not_polled() {
        registered
                .given(new SourceDisabled(SOURCE))
                .when(new RequestPoll(SOURCE, POLL, NOW))
                .thenRefused("state-moved-on");
    }

    @Test
    void a_capture_is_recorded_and_only_of_what_is_read() {
        registered.when(new RequestCapture(SOURCE, true)).then(new CaptureRequested(SOURCE, true));
        registered
                .given(new SourceDisabled(SOURCE))
                .when(new RequestCapture(SOURCE, true))
                .thenRefused("state-moved-on");
    }

    @Test
    void a_removed_source_leaves_no_poll_open() {
        registered
                .given(new PollRequested(SOURCE, POLL, NOW))
                .when(new RemoveSource(SOURCE))
                .then(
                        new PollAnswered(SOURCE, POLL, false, "The source was removed"),
                        new SourceRemoved(SOURCE));
        var gone = registered.after(new RemoveSource(SOURCE));
        gone.when(observe(NOW)).thenNothing();
        gone.when(new RemoveSource(SOURCE)).thenRefused("not-found");
    }

    private static ObserveHealth observe(Instant lastSuccess) {
        return new ObserveHealth(SOURCE, HealthStatus.OFFLINE, timeout(), "silent", lastSuccess);
    }

    private static HealthReason timeout() {
        return HealthReason.COMMUNICATION;
    }

    private static Settings settings(String kind, String name) {
        return new Settings(
                kind,
                name,
                "home-rack",
                "snmp://192.0.2.10:161",
                Map.of("version", "3"),
                null,
                new Intervals(30, 30, 300),
                true,
                true);
    }
}
