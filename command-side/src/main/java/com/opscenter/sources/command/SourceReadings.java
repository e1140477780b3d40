package com.opscenter.sources.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.sources.api.SourceCommand.ObserveCapabilities;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceCommand.SummarizeHour;
import com.opscenter.sources.api.SourceEvent;
import com.opscenter.sources.api.SourceEvent.CapabilitiesObserved;
import com.opscenter.sources.api.SourceEvent.HealthObserved;
import com.opscenter.sources.api.SourceEvent.HourSummarized;
import com.opscenter.sources.command.Source.Discovered;
import com.opscenter.sources.command.Source.Health;
import com.opscenter.sources.command.Source.Registered;

/// What an adapter noticed: always accepted, and a fact only when it is new.
final class SourceReadings {

    private SourceReadings() {}

    /// A disabled source is not looked at; what a last poll still brings is no news.
    static Decision<SourceEvent> observe(ObserveHealth command, Registered source) {
        var observed = new Health(command.status(), command.reason(), command.detail());
        return !source.settings().enabled() || observed.equals(source.health())
                ? accept()
                : accept(
                        new HealthObserved(
                                command.source(),
                                command.status(),
                                command.reason(),
                                command.detail(),
                                command.lastSuccess()));
    }

    static Decision<SourceEvent> observe(ObserveCapabilities command, Registered source) {
        return source.discovered().equals(new Discovered(command.capabilities(), command.devices()))
                ? accept()
                : accept(
                        new CapabilitiesObserved(
                                command.source(), command.capabilities(), command.devices()));
    }

    /// Each hour is summed up once.
    static Decision<SourceEvent> observe(SummarizeHour command, Registered source) {
        return source.summarized() != null && !command.hour().isAfter(source.summarized())
                ? accept()
                : accept(
                        new HourSummarized(
                                command.source(),
                                command.hour(),
                                command.polls(),
                                command.failures(),
                                command.samples(),
                                command.digest()));
    }
}
