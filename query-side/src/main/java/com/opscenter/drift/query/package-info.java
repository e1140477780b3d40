/// What drifts, of whatever feature.
///
/// Flow: every event that is a `DriftStep` → [DriftsProjection] → rows; rows, the entities they are
/// about ([com.opscenter.drift.api.DriftSubjects]) and who gave the commands they go back to
/// ([com.opscenter.commands.api.KnownCommands]) → views. Owns `read_model.drift_drift` and its
/// history.
@NullMarked
package com.opscenter.drift.query;

import org.jspecify.annotations.NullMarked;
