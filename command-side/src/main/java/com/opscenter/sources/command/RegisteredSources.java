package com.opscenter.sources.command;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.command.Source.Registered;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A source as its history says, for requests that change a part of it.
@Component
class RegisteredSources {

    private final EventReader history;

    RegisteredSources(EventReader history) {
        this.history = history;
    }

    Optional<Settings> settings(SourceId id) {
        return settings(id, Long.MAX_VALUE);
    }

    /// @param upTo the position it is asked for
    Optional<Settings> settings(SourceId id, long upTo) {
        Source source = new Source.Unknown();
        for (StoredEvent stored : history.stream("source/" + id.value(), upTo)) {
            if (!(stored.payload() instanceof SourceEvent event)) {
                throw new IllegalStateException(
                        "%s at %d is no event of a source"
                                .formatted(stored.type(), stored.position()));
            }
            source = SourceEvolution.evolve(source, event);
        }
        return source instanceof Registered registered
                ? Optional.of(registered.settings())
                : Optional.empty();
    }
}
