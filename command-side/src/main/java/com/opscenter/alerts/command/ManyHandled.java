package com.opscenter.alerts.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of each of many. Member names are in snake_case, as in every bulk answer.
///
/// @param success ids of those it was done to
/// @param job_id of long work; null, because this was done at once
record ManyHandled(
        List<String> success,
        List<Failed> failed,
        int total_requested,
        int total_succeeded,
        int total_failed,
        boolean dry_run,
        @Nullable String job_id) {

    /// @param error a sentence
    /// @param code the problem's code
    record Failed(String id, String error, String code) {}

    static ManyHandled of(List<String> success, List<Failed> failed, boolean dryRun) {
        return new ManyHandled(
                success,
                failed,
                success.size() + failed.size(),
                success.size(),
                failed.size(),
                dryRun,
                null);
    }
}
