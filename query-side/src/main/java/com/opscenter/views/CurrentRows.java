package com.opscenter.views;

import com.opscenter.projections.api.ViewChanges;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps in memory what is looked at as a whole every other second, such as by the verdict.
/// Everything else is read by [Reads] when it is asked for.
@Component
public class CurrentRows implements ViewChanges {

    private final List<Current<?, ?>> kept = new CopyOnWriteArrayList<>();
    private final Reads reads;

    public CurrentRows(Reads reads) {
        this.reads = reads;
    }

    public <R> Current<R, Row<R>> of(View<R> view) {
        return of(view, row -> row);
    }

    /// @param part what is kept of a row, null for nothing
    public <R, T> Current<R, T> of(View<R> view, Function<Row<R>, @Nullable T> part) {
        Current<R, T> current = new Current<>(view, reads, part);
        kept.add(current);
        return current;
    }

    @Override
    public void advanced(Advance advance) {
        kept.stream()
                .filter(current -> current.isOf(advance.projection()))
                .forEach(current -> current.moved(advance.changes()));
    }

    @Override
    public void refolded(String feature) {
        kept.forEach(Current::movedAltogether);
    }
}
