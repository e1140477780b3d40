/// The one runner of all projections: follows the history by position, folds each batch in memory,
/// keeps every version of a row, and commits rows and position in one transaction.
///
/// Flow: [Tail] reads the store once for all · [Runner] holds the lease of one projection · [Batch]
/// folds · [Rows] and [Progress] write. Tables: `read_model.projection`, `read_model.parked_event`,
/// and a view with its history for each projection.
@NullMarked
package com.opscenter.projections.query;

import org.jspecify.annotations.NullMarked;
