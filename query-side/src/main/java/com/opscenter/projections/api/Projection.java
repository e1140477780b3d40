package com.opscenter.projections.api;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A plain fold of the history into rows, one for each key. The runner does the rest: it reads by
/// position, keeps every version of a row, commits rows and position together, and parks the key of
/// an event that fails.
///
/// @param <R> a record Jackson can write and read
public interface Projection<R> {

    /// Name of its table in `read_model`, such as `power_outlet`; past versions of rows are in
    /// `<name>_history`.
    String name();

    /// Raised when the fold or the form of a row changes: the rows are then built anew beside the
    /// shown ones. Several versions of one projection may be there at a time.
    int version();

    /// The feature's word, also its push topic.
    String feature();

    Class<R> rowType();

    /// The row an event concerns, empty for events of others. All events of a key are in one
    /// stream.
    Optional<String> key(Event event);

    /// The row after the event, null for none any more. Depends on nothing but its arguments, so
    /// that folding twice gives the same rows; an exception parks the key.
    ///
    /// @param row null before the first event and after the row was removed
    @Nullable R fold(@Nullable R row, Event event, StoredEvent stored);
}
