package com.opscenter.sources.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.history.api.Event;
import com.opscenter.sources.api.SourceCommand.AnswerPoll;
import com.opscenter.sources.api.SourceCommand.Settings;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to a source.
public sealed interface SourceEvent extends Event {

    SourceId source();

    @Override
    default String stream() {
        return "source/" + source().value();
    }

    record SourceRegistered(SourceId source, Settings settings) implements SourceEvent {}

    record SourceChanged(SourceId source, Settings settings) implements SourceEvent {}

    record SourceEnabled(SourceId source) implements SourceEvent {}

    record SourceDisabled(SourceId source) implements SourceEvent {}

    record SourceRemoved(SourceId source) implements SourceEvent {}

    record HealthObserved(
            SourceId source,
            HealthStatus status,
            @Nullable HealthReason reason,
            @Nullable String detail,
            @Nullable Instant lastSuccess)
            implements SourceEvent {}

    record CapabilitiesObserved(SourceId source, Set<String> capabilities, int devices)
            implements SourceEvent {}

    record HourSummarized(
            SourceId source, Instant hour, int polls, int failures, int samples, String digest)
            implements SourceEvent {}

    record PollRequested(SourceId source, String commandId, Instant deadline)
            implements SourceEvent, CommandStep.Opening, OpensDeadline {
        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public String targetKey() {
            return stream();
        }

        @Override
        public String action() {
            return "poll";
        }

        @Override
        public @Nullable String desired() {
            return null;
        }

        @Override
        public Instant due() {
            return deadline;
        }

        @Override
        public Command whenDue() {
            return new AnswerPoll(source, commandId, false, "not answered before the deadline");
        }
    }

    /// Somebody took home what a system says; the capture itself is kept nowhere.
    record CaptureRequested(SourceId source, boolean substituted) implements SourceEvent {}

    record PollAnswered(SourceId source, String commandId, boolean read, @Nullable String detail)
            implements SourceEvent, CommandStep {
        @Override
        public CommandStatus status() {
            return read ? CommandStatus.CONFIRMED : CommandStatus.UNKNOWN;
        }

        @Override
        public @Nullable String statusReason() {
            return detail;
        }
    }
}
