package com.opscenter.adapters.effects;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.commands.api.Elsewhere;
import com.opscenter.history.api.StoredEvent;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds who sends a command: the process that serves its source, as long as it is time.
@Component
@AdaptersRole
public final class Dispatcher {

    private final ServedSources sources;
    private final EndedCommands ended;
    private final Clock clock;

    Dispatcher(ServedSources sources, EndedCommands ended, Clock clock) {
        this.sources = sources;
        this.ended = ended;
        this.clock = clock;
    }

    /// Whether this process is the one to react. Without the source before the end nothing is sent,
    /// and the deadline makes the command unknown.
    public boolean isHere(Dispatch command) {
        return sources.served(command.source()).isPresent() || isLate(command);
    }

    /// @param request the event that asked for it
    /// @return empty when nothing is to be sent: it is too late, it has ended, or it is for a
    ///   source of another kind
    public Optional<SourceRunner> runner(Dispatch command, StoredEvent request) throws Elsewhere {
        if (isLate(command)) {
            return Optional.empty();
        }
        SourceRunner runner =
                sources.served(command.source())
                        .orElseThrow(() ->
                                new Elsewhere("another node serves " + command.source().value()));
        return runner.source().settings().kind().equals(command.kind())
                        && !ended.has(command.commandId(), request)
                ? Optional.of(runner)
                : Optional.empty();
    }

    private boolean isLate(Dispatch command) {
        return !clock.instant().isBefore(command.end());
    }
}
