package com.opscenter.sources.command;

import com.opscenter.sources.api.SourceCommand.Settings;
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
import com.opscenter.sources.command.Source.Discovered;
import com.opscenter.sources.command.Source.Health;
import com.opscenter.sources.command.Source.Registered;
import com.opscenter.sources.command.Source.Removed;
import com.opscenter.sources.command.Source.Unknown;
import java.util.HashSet;
import java.util.Set;

/// How facts change a source.
final class SourceEvolution {

    private SourceEvolution() {}

    static Source evolve(Source source, SourceEvent event) {
        return switch (source) {
            case Unknown _ when event instanceof SourceRegistered(_, var settings) ->
                    new Registered(settings, Health.UNKNOWN, Discovered.NOTHING, Set.of(), null);
            case Unknown _, Removed _ -> source;
            case Registered registered -> evolve(registered, event);
        };
    }

    private static Source evolve(Registered source, SourceEvent event) {
        return switch (event) {
            case SourceRegistered(_, var settings) -> source.with(settings);
            case SourceChanged(_, var settings) -> source.with(settings);
            case SourceEnabled _ -> enabled(source, true);
            case SourceDisabled _ -> enabled(source, false);
            case SourceRemoved _ -> new Removed();
            case HealthObserved(_, var status, var reason, var detail, _) ->
                    source.with(new Health(status, reason, detail));
            case CapabilitiesObserved(_, var capabilities, var devices) ->
                    source.with(new Discovered(capabilities, devices));
            case CaptureRequested _ -> source;
            case HourSummarized summary -> source.summarizedTo(summary.hour());
            case PollRequested(_, var commandId, _) -> {
                Set<String> polls = new HashSet<>(source.polls());
                polls.add(commandId);
                yield source.withPolls(Set.copyOf(polls));
            }
            case PollAnswered(_, var commandId, _, _) -> {
                Set<String> polls = new HashSet<>(source.polls());
                polls.remove(commandId);
                yield source.withPolls(Set.copyOf(polls));
            }
        };
    }

    /// What was noticed before the change says nothing of the time after it.
    private static Registered enabled(Registered source, boolean enabled) {
        Settings now = source.settings();
        var changed =
                new Settings(
                        now.kind(),
                        now.name(),
                        now.site(),
                        now.endpoint(),
                        now.config(),
                        now.credential(),
                        now.intervals(),
                        now.required(),
                        enabled);
        return source.with(changed).with(Health.UNKNOWN);
    }
}
