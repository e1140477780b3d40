package com.opscenter.adapters.polling;

import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceCommand.AnswerPoll;
import com.opscenter.sources.api.SourceEvent.PollRequested;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/// Reads a source because somebody asked. Reading twice harms nothing, so a repeated attempt is
/// like the first one.
@Component
@AdaptersRole
class WhenPollRequestedThenPoll implements Reaction<PollRequested> {

    private final ServedSources sources;
    private final Clock clock;

    WhenPollRequestedThenPoll(ServedSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Class<PollRequested> event() {
        return PollRequested.class;
    }

    @Override
    public String lane(PollRequested event) {
        return event.stream();
    }

    /// Without an answer before the deadline, the deadline answers.
    @Override
    public void react(PollRequested event, StoredEvent stored, boolean repeated)
            throws InterruptedException, ExecutionException {
        Optional<SourceRunner> runner = sources.await(event.source(), event.deadline());
        if (runner.isEmpty()) {
            return;
        }
        try {
            Duration left = Duration.between(clock.instant(), event.deadline());
            PollOutcome outcome =
                    runner.get().pollNow().get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
            runner.get()
                    .reports()
                    .send(
                            new AnswerPoll(
                                    event.source(),
                                    event.commandId(),
                                    outcome.read(),
                                    outcome.detail()),
                            stored);
        } catch (TimeoutException _) {
            // The deadline is an event of its own.
        }
    }
}
