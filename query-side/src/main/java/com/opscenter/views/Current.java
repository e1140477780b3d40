package com.opscenter.views;

import com.opscenter.projections.api.ViewChanges.Change;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The rows of a view as they are now, or a part of each. What moved is read when it is next asked
/// for, the rest stays in memory, one organization apart from the other. As new as a read that
/// begins when this one does.
public final class Current<R, T> {

    private final Map<String, Kept> byOrganization = new ConcurrentHashMap<>();
    private final View<R> view;
    private final Reads reads;
    private final Function<Row<R>, @Nullable T> part;

    Current(View<R> view, Reads reads, Function<Row<R>, @Nullable T> part) {
        this.view = view;
        this.reads = reads;
        this.part = part;
    }

    /// By key; what was given stays as it was.
    public SortedMap<String, T> in(String orgId) {
        return byOrganization.computeIfAbsent(orgId, Kept::new).rows();
    }

    boolean isOf(String projection) {
        return view.name().equals(projection);
    }

    void moved(List<Change> changes) {
        for (Change change : changes) {
            Kept kept = byOrganization.get(change.orgId());
            if (kept != null) {
                kept.moved.add(change.key());
            }
        }
    }

    void movedAltogether() {
        byOrganization.values().forEach(kept -> kept.unread = true);
    }

    /// Marks are taken before the rows are read: what moves meanwhile is marked anew.
    private final class Kept {
        private final ReentrantLock reading = new ReentrantLock();
        private final Set<String> moved = ConcurrentHashMap.newKeySet();
        private final String orgId;
        private volatile boolean unread = true;
        private SortedMap<String, T> rows = Collections.emptySortedMap();

        Kept(String orgId) {
            this.orgId = orgId;
        }

        SortedMap<String, T> rows() {
            reading.lock();
            try {
                if (unread) {
                    readAll();
                } else if (!moved.isEmpty()) {
                    readMoved();
                }
                return rows;
            } finally {
                reading.unlock();
            }
        }

        private void readAll() {
            unread = false;
            moved.clear();
            boolean read = false;
            try {
                rows = with(new TreeMap<>(), fetch(DSL.noCondition()));
                read = true;
            } finally {
                if (!read) {
                    unread = true;
                }
            }
        }

        private void readMoved() {
            Set<String> keys = Set.copyOf(moved);
            moved.removeAll(keys);
            boolean read = false;
            try {
                List<Row<R>> found = fetch(View.keyed(keys));
                SortedMap<String, T> next = new TreeMap<>(rows);
                next.keySet().removeAll(keys);
                rows = with(next, found);
                read = true;
            } finally {
                if (!read) {
                    moved.addAll(keys);
                }
            }
        }

        private List<Row<R>> fetch(Condition condition) {
            return reads.in(orgId, db -> view.fetch(db, null, condition));
        }

        private SortedMap<String, T> with(SortedMap<String, T> all, Collection<Row<R>> found) {
            for (Row<R> row : found) {
                T kept = part.apply(row);
                if (kept != null) {
                    all.put(row.key(), kept);
                }
            }
            return Collections.unmodifiableSortedMap(all);
        }
    }
}
