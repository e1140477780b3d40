package com.opscenter.jobs.query;

import com.opscenter.jobs.api.JobItem;
import org.jspecify.annotations.Nullable;

/// A row of a job and what became of it.
///
/// @param state `waiting`, `done`, `skipped` (it was so before) or `failed`
/// @param code and `error`: of a failed one
/// @param warning what was left out of one that went well
record ItemRow(
        int row,
        @Nullable String target,
        String state,
        @Nullable String code,
        @Nullable String error,
        @Nullable String warning) {

    /// What the target is called within its kind, null without one.
    @Nullable String id() {
        return target == null ? null : JobItem.idIn(target);
    }

    boolean isFailed() {
        return state.equals("failed");
    }

    boolean isWaiting() {
        return state.equals("waiting");
    }
}
