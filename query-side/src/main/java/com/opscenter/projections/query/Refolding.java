package com.opscenter.projections.query;

import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// Folds one parked key again from its stream, with its whole past, up to where the projection is.
/// The state row is locked meanwhile, so that the runner sees the key either parked or mended.
final class Refolding<R> {

    private final Projection<R> projection;
    private final Progress progress;
    private final ParkedRows parked;
    private final EventReader reader;

    Refolding(Projection<R> projection, Progress progress, EventReader reader) {
        this.projection = projection;
        this.progress = progress;
        this.parked = new ParkedRows(projection, progress.build());
        this.reader = reader;
    }

    /// Leaves an event out and folds its key again; false when no such event waits or another one
    /// of the key fails.
    boolean skip(DSLContext tx, long position, String reason) {
        progress.lock(tx);
        String key = parked.skip(tx, position, reason);
        return key != null && retry(tx, key);
    }

    boolean retry(DSLContext tx, String key) {
        Progress.Held now = progress.lock(tx);
        Rows<R> rows = new Rows<>(projection, Build.table(projection.name(), now.stage()));
        List<Batch<R>> mended = new ArrayList<>();
        for (Map.Entry<String, List<Long>> stream : parked.streams(tx, key).entrySet()) {
            List<StoredEvent> events = events(tx, stream.getKey(), now.position());
            for (String concerned : concerned(key, events, stream.getValue())) {
                Batch<R> batch = new Batch<>(projection, List.of(), Set.of());
                events.stream().filter(event -> isOf(event, concerned)).forEach(batch::fold);
                if (!batch.parked().isEmpty()) {
                    batch.parked().forEach(still -> setCause(tx, still));
                    return false;
                }
                rows.forget(tx, concerned);
                mended.add(batch);
            }
        }
        mended.forEach(batch -> rows.write(tx, batch));
        parked.release(tx, key);
        return true;
    }

    private List<StoredEvent> events(DSLContext tx, String stream, long upTo) {
        Set<Long> skipped = parked.skipped(tx, stream);
        return reader.stream(stream, upTo).stream()
                .filter(event -> !skipped.contains(event.position()))
                .toList();
    }

    /// An event that was parked under its stream because nobody could tell its key may turn out to
    /// concern another one.
    private Set<String> concerned(String key, List<StoredEvent> events, List<Long> positions) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key);
        events.stream()
                .filter(event -> positions.contains(event.position()))
                .forEach(event -> Batch.keyOf(projection, event).ifPresent(keys::add));
        return keys;
    }

    private boolean isOf(StoredEvent event, String key) {
        return Batch.keyOf(projection, event).filter(key::equals).isPresent();
    }

    private void setCause(DSLContext tx, Batch.Parked still) {
        parked.setCause(tx, still.event().position(), still.cause());
    }
}
