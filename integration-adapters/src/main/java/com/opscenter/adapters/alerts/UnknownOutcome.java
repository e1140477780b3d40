package com.opscenter.adapters.alerts;

import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.alerts.api.WriteBackEvent;
import com.opscenter.alerts.api.WriteBackEvent.WriteBackTimedOut;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one kind of source was told about an alert without anybody knowing what became of it. It is
/// settled by what the source shows once it can be read again.
///
/// @param kind the only kind of source that is read; those of another have their own reaction
/// @param request how it was asked for; what was asked for otherwise is another reaction's
/// @param source of such a request
public record UnknownOutcome<R extends WriteBackEvent & CommandStep.Opening>(
        String kind,
        Class<R> request,
        Function<R, SourceId> source,
        ServedSources sources,
        EventReader events) {

    /// Reads the alert and reports what it shows.
    @FunctionalInterface
    public interface Settling<R> {
        void report(SourceRunner runner, R asked) throws DeviceException;
    }

    /// Whether there is nothing to settle, or this process can read the source.
    public boolean isHere(WriteBackTimedOut event) {
        Optional<R> asked = unsettled(event);
        return asked.isEmpty() || online(asked.get()).isPresent();
    }

    public void settle(WriteBackTimedOut event, Settling<R> settling) throws Elsewhere {
        Optional<R> asked = unsettled(event);
        if (asked.isEmpty()) {
            return;
        }
        SourceRunner runner =
                online(asked.get())
                        .orElseThrow(() -> new Elsewhere("the source cannot be read yet"));
        if (!runner.source().settings().kind().equals(kind)) {
            return;
        }
        try {
            settling.report(runner, asked.get());
        } catch (DeviceException notYet) {
            throw new Elsewhere(notYet.sentence());
        }
    }

    private Optional<SourceRunner> online(R asked) {
        return sources.served(source.apply(asked)).filter(SourceRunner::isOnline);
    }

    /// What was asked for, unless it was read or dismissed since.
    private Optional<R> unsettled(WriteBackTimedOut event) {
        List<WriteBackEvent> life = life(event);
        return life.getLast() instanceof WriteBackTimedOut
                ? life.stream().filter(request::isInstance).map(request::cast).findFirst()
                : Optional.empty();
    }

    /// The steps of the command, in order.
    private List<WriteBackEvent> life(WriteBackTimedOut event) {
        return events.stream(event.stream(), Long.MAX_VALUE).stream()
                .map(StoredEvent::payload)
                .filter(WriteBackEvent.class::isInstance)
                .map(WriteBackEvent.class::cast)
                .filter(step -> step.commandId().equals(event.commandId()))
                .toList();
    }
}
