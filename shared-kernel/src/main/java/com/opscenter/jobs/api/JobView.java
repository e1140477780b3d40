package com.opscenter.jobs.api;

import com.opscenter.commands.api.CommandView.Requester;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A job as the API shows it; member names are those of the contract.
///
/// @param type the word of its kind
/// @param status `queued`, `running`, `done`, `failed` or `cancelled`
/// @param paused it is `running` or `queued`, and no row is begun
/// @param result what became of the rows, once it is over; null in lists, and once they are
///   forgotten
/// @param result_url of the report, once it was taken up and until the rows are forgotten
/// @param error a sentence for people when it failed
/// @param error_code `creator-gone` or `right-lost`
/// @param undoable whether `undo` is offered
/// @param undoes the job that this one takes back
/// @param position of the newest event
public record JobView(
        String id,
        String type,
        String status,
        boolean paused,
        Progress progress,
        Map<String, String> parameters,
        @Nullable BulkResult result,
        @Nullable String result_url,
        @Nullable String error,
        @Nullable String error_code,
        boolean undoable,
        @Nullable String undoes,
        Instant created_at,
        @Nullable Instant started_at,
        @Nullable Instant finished_at,
        Requester created_by,
        long position,
        long version) {

    /// @param done rows that are dealt with, the failed ones among them
    public record Progress(long done, long failed, long total) {}

    /// Of one whose rows are forgotten: nothing is told of them, and nothing taken back.
    public JobView withoutRows() {
        return new JobView(
                id,
                type,
                status,
                paused,
                progress,
                parameters,
                null,
                null,
                error,
                error_code,
                false,
                undoes,
                created_at,
                started_at,
                finished_at,
                created_by,
                position,
                version);
    }

    public boolean isOver() {
        return finished_at != null;
    }
}
