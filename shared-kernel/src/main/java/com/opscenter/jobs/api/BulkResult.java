package com.opscenter.jobs.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of many rows, as every bulk call answers; member names are those of the contract.
///
/// @param success ids of those that are as they were wanted
/// @param job_id null for a rehearsal
public record BulkResult(
        List<String> success,
        List<FailedRow> failed,
        long total_requested,
        long total_succeeded,
        long total_failed,
        boolean dry_run,
        @Nullable String job_id) {

    /// @param row its number in the job, which is its line where a file was read
    /// @param user_id null where nobody was made
    /// @param email only in the answer to whoever named it
    /// @param error a sentence for people
    /// @param code the code a single request would be refused with
    public record FailedRow(
            int row, @Nullable String user_id, @Nullable String email, String error, String code) {}
}
