package com.opscenter.adapters.polling;

import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceCommand.AnswerPoll;
import com.opscenter.sources.api.SourceEvent.PollRequested;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/// Reads a source because somebody asked. Reading twice harms nothing, so a repeated attempt is
/// like the first one.
@Component
@AdaptersRole
class WhenPollRequestedThenPoll implements DeviceReaction<PollRequested> {

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
    public boolean isHere(PollRequested event) {
        return sources.served(event.source()).isPresent() || isLate(event);
    }

    @Override
    public void react(PollRequested event, StoredEvent stored, boolean repeated)
            throws Elsewhere, InterruptedException, ExecutionException {
        if (isLate(event)) {
            return;
        }
        SourceRunner runner =
                sources.served(event.source())
                        .orElseThrow(() -> new Elsewhere("another node serves " + event.source()));
        try {
            Duration left = Duration.between(clock.instant(), event.deadline());
            PollOutcome outcome =
                    runner.pollNow().get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
            runner.reports()
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

    private boolean isLate(PollRequested event) {
        return !clock.instant().isBefore(event.deadline());
    }
}
