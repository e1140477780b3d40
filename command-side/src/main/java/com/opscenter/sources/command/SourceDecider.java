package com.opscenter.sources.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.names.api.UniqueName;
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
import com.opscenter.sources.api.SourceEvent.CaptureRequested;
import com.opscenter.sources.api.SourceEvent.PollAnswered;
import com.opscenter.sources.api.SourceEvent.PollRequested;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.sources.api.SourceEvent.SourceDisabled;
import com.opscenter.sources.api.SourceEvent.SourceEnabled;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.command.Source.Registered;
import com.opscenter.sources.command.Source.Removed;
import com.opscenter.sources.command.Source.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Decides what is asked of the registry.
final class SourceDecider {

    /// A slow card takes several exchanges of five seconds and more.
    static final Duration POLL_GRACE = Duration.ofSeconds(60);

    private SourceDecider() {}

    static Decision<SourceEvent> decide(SourceCommand command, Source source) {
        return switch (source) {
            case Registered registered -> decide(command, registered);
            case Unknown _ when command instanceof RegisterSource(var id, var settings) ->
                    taking(settings, accept(new SourceRegistered(id, settings)));
            case Unknown _, Removed _ -> absent(command);
        };
    }

    private static Decision<SourceEvent> absent(SourceCommand command) {
        return switch (command) {
            case RegisterSource(var id, _) -> taken(id);
            case ObserveHealth _, ObserveCapabilities _, SummarizeHour _, AnswerPoll _ -> accept();
            case ChangeSource _, EnableSource _, RemoveSource _, RequestPoll _, RequestCapture _ ->
                    reject(Refusal.notFound("source " + command.source().value()));
        };
    }

    private static Decision<SourceEvent> decide(SourceCommand command, Registered source) {
        return switch (command) {
            case RegisterSource(var id, _) -> taken(id);
            case ChangeSource(var id, var settings) -> change(id, settings, source);
            case EnableSource(var id, var enabled) -> enable(id, enabled, source);
            case RemoveSource(var id) -> remove(id, source);
            case RequestPoll request -> poll(request, source);
            case RequestCapture(var id, var substituted) ->
                    reading(id, source, new CaptureRequested(id, substituted));
            case AnswerPoll(var id, var commandId, var read, var detail) ->
                    source.polls().contains(commandId)
                            ? accept(new PollAnswered(id, commandId, read, detail))
                            : accept();
            case ObserveHealth health -> SourceReadings.observe(health, source);
            case ObserveCapabilities found -> SourceReadings.observe(found, source);
            case SummarizeHour summary -> SourceReadings.observe(summary, source);
        };
    }

    private static Decision<SourceEvent> taken(SourceId id) {
        return reject("in-use", "The id " + id.value() + " is taken; ids are never reused");
    }

    private static Decision<SourceEvent> change(SourceId id, Settings wanted, Registered source) {
        if (!wanted.kind().equals(source.settings().kind())) {
            return reject(
                    Refusal.invalid("kind", "immutable", "cannot change; register another source"));
        }
        if (wanted.equals(source.settings())) {
            return accept();
        }
        Decision<SourceEvent> changed = accept(new SourceChanged(id, wanted));
        UniqueName before = name(source.settings());
        return before.equals(name(wanted)) ? changed : taking(wanted, changed).freeing(before);
    }

    /// Two sources of one site are not called the same.
    private static Decision<SourceEvent> taking(Settings settings, Decision<SourceEvent> decision) {
        return decision.taking(
                name(settings),
                new Refusal(
                        "in-use",
                        "There is already a source called %s at %s"
                                .formatted(settings.name(), settings.site())));
    }

    private static UniqueName name(Settings settings) {
        return UniqueName.of("sources/" + settings.site(), settings.name());
    }

    private static Decision<SourceEvent> enable(SourceId id, boolean wanted, Registered source) {
        if (wanted == source.settings().enabled()) {
            return accept();
        }
        return accept(wanted ? new SourceEnabled(id) : new SourceDisabled(id));
    }

    private static Decision<SourceEvent> remove(SourceId id, Registered source) {
        List<SourceEvent> events = new ArrayList<>();
        source.polls().stream()
                .sorted()
                .map(poll -> new PollAnswered(id, poll, false, "The source was removed"))
                .forEach(events::add);
        events.add(new SourceRemoved(id));
        return Decision.<SourceEvent>accept(events).freeing(name(source.settings()));
    }

    private static Decision<SourceEvent> poll(RequestPoll request, Registered source) {
        return reading(
                request.source(),
                source,
                new PollRequested(
                        request.source(), request.commandId(), request.at().plus(POLL_GRACE)));
    }

    private static Decision<SourceEvent> reading(
            SourceId id, Registered source, SourceEvent asked) {
        return source.settings().enabled()
                ? accept(asked)
                : reject(
                        "state-moved-on",
                        "Source %s is disabled; enable it first".formatted(id.value()));
    }
}
