package com.opscenter.sources.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.sources.api.HealthStatus;
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
import com.opscenter.sources.query.SourceRow.Health;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SourcesProjection implements Projection<SourceRow> {

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
    public Class<SourceRow> rowType() {
        return SourceRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof SourceEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable SourceRow fold(@Nullable SourceRow row, Event event, StoredEvent stored) {
        return switch ((SourceEvent) event) {
            case SourceRegistered(var id, var settings) -> registered(id.value(), settings, stored);
            case SourceRemoved _ -> null;
            case SourceEvent known -> next(known(row, known), known, stored);
        };
    }

    private static SourceRow next(SourceRow row, SourceEvent event, StoredEvent stored) {
        return switch (event) {
            case SourceChanged(_, var settings) ->
                    row.set(settings, switched(row, settings.enabled(), stored));
            case SourceEnabled _ -> row.enabled(true, switched(row, true, stored));
            case SourceDisabled _ -> row.enabled(false, switched(row, false, stored));
            case HealthObserved observed ->
                    row.enabled(row.enabled(), health(row, observed, stored));
            case CapabilitiesObserved(_, var capabilities, var devices) ->
                    row.found(capabilities, devices);
            case HourSummarized _, CaptureRequested _, PollRequested _, PollAnswered _ -> row;
            case SourceRegistered _, SourceRemoved _ ->
                    throw new IllegalStateException("begins or ends a source: " + event);
        };
    }

    private static SourceRow registered(String id, Settings settings, StoredEvent stored) {
        HealthStatus status = settings.enabled() ? HealthStatus.UNKNOWN : HealthStatus.DISABLED;
        return new SourceRow(
                        id,
                        "",
                        "",
                        "",
                        Map.of(),
                        null,
                        settings.intervals(),
                        false,
                        false,
                        Set.of(),
                        0,
                        since(status, stored))
                .set(settings, since(status, stored));
    }

    private static Health switched(SourceRow row, boolean enabled, StoredEvent stored) {
        if (row.enabled() == enabled) {
            return row.health();
        }
        return since(enabled ? HealthStatus.UNKNOWN : HealthStatus.DISABLED, stored);
    }

    private static Health health(SourceRow row, HealthObserved observed, StoredEvent stored) {
        boolean same = row.health().status() == observed.status();
        return new Health(
                observed.status(),
                observed.reason(),
                observed.detail(),
                same ? row.health().since() : stored.occurredAt(),
                same ? row.health().sincePosition() : stored.position(),
                observed.lastSuccess());
    }

    private static Health since(HealthStatus status, StoredEvent stored) {
        return new Health(status, null, null, stored.occurredAt(), stored.position(), null);
    }

    private static SourceRow known(@Nullable SourceRow row, SourceEvent event) {
        if (row == null) {
            throw new IllegalStateException(event.source() + " was never registered");
        }
        return row;
    }
}
