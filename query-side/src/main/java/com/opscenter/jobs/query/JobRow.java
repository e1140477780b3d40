package com.opscenter.jobs.query;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.jobs.api.JobEvent.JobStarted;
import com.opscenter.jobs.api.JobFailure;
import com.opscenter.jobs.api.JobId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A job as stored.
///
/// @param begun position of its first event, with leading zeros, so that text sorts as the number
/// @param position of the newest event
record JobRow(
        String id,
        String kind,
        Map<String, String> parameters,
        boolean undoable,
        @Nullable String undoes,
        Actor creator,
        JobStatus status,
        boolean paused,
        long succeeded,
        long failed,
        long total,
        @Nullable JobFailure why,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String begun,
        long position) {

    static JobRow of(JobStarted started, StoredEvent stored) {
        JobId undoes = started.undoes();
        return new JobRow(
                started.job().value(),
                started.kind(),
                started.parameters(),
                started.undoable(),
                undoes == null ? null : undoes.value(),
                stored.metadata().actor(),
                JobStatus.QUEUED,
                false,
                0,
                0,
                started.total(),
                null,
                stored.occurredAt(),
                null,
                null,
                "%019d".formatted(stored.position()),
                stored.position());
    }

    /// Also of one that was cancelled: rows that were under way ended later.
    JobRow advanced(long good, long bad, StoredEvent at) {
        JobStatus now = status == JobStatus.QUEUED ? JobStatus.RUNNING : status;
        Instant since = startedAt == null ? at.occurredAt() : startedAt;
        return with(now, paused, good, bad, why, since, finishedAt, at);
    }

    JobRow paused(boolean now, StoredEvent at) {
        return with(status, now, succeeded, failed, why, startedAt, finishedAt, at);
    }

    JobRow over(JobStatus how, long good, long bad, @Nullable JobFailure cause, StoredEvent at) {
        return with(how, false, good, bad, cause, startedAt, at.occurredAt(), at);
    }

    private JobRow with(
            JobStatus newStatus,
            boolean isPaused,
            long good,
            long bad,
            @Nullable JobFailure cause,
            @Nullable Instant started,
            @Nullable Instant finished,
            StoredEvent at) {
        return new JobRow(
                id,
                kind,
                parameters,
                undoable,
                undoes,
                creator,
                newStatus,
                isPaused,
                good,
                bad,
                total,
                cause,
                createdAt,
                started,
                finished,
                begun,
                at.position());
    }
}
