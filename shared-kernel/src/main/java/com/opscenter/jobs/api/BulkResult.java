package com.opscenter.jobs.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of many rows, as every bulk call answers; member names are those of the contract.
///
/// @param success ids of those that are as they were wanted
/// @param job_id null for a rehearsal
/// @param would what each row would do, in the rehearsal of a kind that says so; else null
public record BulkResult(
        List<String> success,
        List<FailedRow> failed,
        List<WarnedRow> warnings,
        long total_requested,
        long total_succeeded,
        long total_failed,
        boolean dry_run,
        @Nullable String job_id,
        @Nullable List<RehearsedRow> would) {

    /// Of a kind of which a row says itself what is done.
    public BulkResult(
            List<String> success,
            List<FailedRow> failed,
            List<WarnedRow> warnings,
            long total_requested,
            long total_succeeded,
            long total_failed,
            boolean dry_run,
            @Nullable String job_id) {
        this(
                success,
                failed,
                warnings,
                total_requested,
                total_succeeded,
                total_failed,
                dry_run,
                job_id,
                null);
    }

    /// @param row its number in the job, which is its line where a file was read
    /// @param user_id null where somebody would be made
    /// @param email only in the answer to whoever named it
    /// @param changes what would be changed, by the names of the API; none where all is so already
    public record RehearsedRow(
            int row, @Nullable String user_id, @Nullable String email, List<String> changes) {}

    /// A row that went well, but for something.
    ///
    /// @param row its number in the job, which is its line where a file was read
    /// @param user_id null in a rehearsal of somebody who is to be made
    /// @param warning sentences for people
    public record WarnedRow(int row, @Nullable String user_id, String warning) {}

    /// @param row its number in the job, which is its line where a file was read
    /// @param user_id null where nobody was made
    /// @param email only in the answer to whoever named it
    /// @param error a sentence for people
    /// @param code the code a single request would be refused with
    public record FailedRow(
            int row, @Nullable String user_id, @Nullable String email, String error, String code) {}
}
