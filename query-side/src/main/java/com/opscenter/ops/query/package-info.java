/// The operations dashboard: one snapshot and one verdict, collected from the features through
/// `SnapshotPart` and `VerdictCondition`. Adding a feature changes nothing here. Owns the table
/// `ops_verdict`, the log of the verdict's words.
@NullMarked
package com.opscenter.ops.query;

import org.jspecify.annotations.NullMarked;
