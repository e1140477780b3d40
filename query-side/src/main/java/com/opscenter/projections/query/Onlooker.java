package com.opscenter.projections.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.projections.api.ViewChanges.Advance;
import com.opscenter.projections.api.ViewChanges.Change;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/// Tells this node's listeners what another node does with a projection: the keys its events name,
/// as their rows stand once that node has written them. So every node's dashboards hear of a
/// change, whichever node folds.
final class Onlooker<R> {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final Projection<R> projection;
    private final Progress progress;
    private final Rows<R> rows;
    private final Tail tail;
    private final DSLContext db;
    private final Consumer<Advance> changes;

    Onlooker(
            Projection<R> projection,
            Progress progress,
            Tail tail,
            DSLContext db,
            Consumer<Advance> changes) {
        this.projection = projection;
        this.progress = progress;
        this.rows = new Rows<>(projection);
        this.tail = tail;
        this.db = db;
        this.changes = changes;
    }

    /// Waits until the other node has moved on from `position`, at most `patience`, and tells what
    /// it did. An append wakes this node, so that it looks only when there is something to see.
    ///
    /// @return the position listeners know of afterwards
    long follow(long position, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        if (tail.after(position, patience).isEmpty()) {
            return position;
        }
        long reached = progress.position(db).orElse(position);
        while (reached <= position && System.nanoTime() < deadline) {
            Thread.sleep(LOOK);
            reached = progress.position(db).orElse(position);
        }
        return tell(position, reached);
    }

    /// Tells the steps in `(position, reached]`.
    long tell(long position, long reached) throws InterruptedException {
        long told = position;
        while (told < reached) {
            // Taken before the events are read: none up to it is missing among them.
            long head = tail.head();
            List<StoredEvent> seen = tail.after(told, LOOK);
            boolean more = seen.size() == Tail.BATCH;
            long next = Math.min(reached, more ? seen.getLast().position() : head);
            if (next > told) {
                changes.accept(step(told, next, seen));
                told = next;
            }
        }
        return told;
    }

    private Advance step(long from, long to, List<StoredEvent> events) {
        Set<String> keys =
                Batch.keys(
                        projection,
                        events.stream().filter(event -> event.position() <= to).toList());
        List<Change> found =
                keys.isEmpty()
                        ? List.of()
                        : rows.load(db, keys).stream()
                                .filter(version -> version.from() > from)
                                .map(Folding::change)
                                .toList();
        return new Advance(projection.name(), projection.feature(), from, to, found);
    }
}
