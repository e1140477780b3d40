/// The one runner of all projections: follows the history by position, folds each batch in memory,
/// keeps every version of a row, and commits rows and position in one transaction.
///
/// Flow: [Watch] gives every [Build] a [Runner] · [Tail] reads the end of the history once for all
/// · [Runner] holds the lease · [Batch] folds · [Rows] and [Progress] write · [Shown] tells what
/// changed. Beside the live build: [Rebuilding] takes one from [Bulk] through [Comparing] to the
/// switch in [Builds]. Tables: `read_model.projection`, `read_model.parked_event`, and a view with
/// its history for each projection, twice while it is rebuilt.
@NullMarked
package com.opscenter.projections.query;

import org.jspecify.annotations.NullMarked;
