package com.opscenter.power.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stands where the sources' projection stands: it passes every event.
public final class NoSources implements Projection<String> {

    @Override
    public String name() {
        return "sources_source";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "sources";
    }

    @Override
    public Class<String> rowType() {
        return String.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return Optional.empty();
    }

    @Override
    public @Nullable String fold(@Nullable String row, Event event, StoredEvent stored) {
        return row;
    }
}
