package com.opscenter.approvals.query;

import com.opscenter.approvals.api.ApprovalEvent.ApprovalRequested;
import com.opscenter.approvals.api.Asked;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command that waits or waited, as stored.
///
/// @param requester whose rights asked: the person, for a key its owner
/// @param rights of each of these one is needed to agree
/// @param toReview `true` while somebody has to look at what was done without a second person
/// @param begun position of its first event, with leading zeros, so that text sorts as the number
/// @param position of the newest event
record ApprovalRow(
        String id,
        String type,
        String target,
        String permission,
        List<List<String>> rights,
        List<Asked> summary,
        @Nullable String reason,
        Actor requestedBy,
        String requester,
        Instant requestedAt,
        Instant expiresAt,
        ApprovalStatus status,
        @Nullable String outcome,
        @Nullable Said decision,
        @Nullable Said breakGlass,
        @Nullable Said review,
        boolean toReview,
        String begun,
        long position) {

    /// What somebody decided.
    record Said(Actor by, Instant at, @Nullable String words) {

        static Said of(StoredEvent stored, @Nullable String words) {
            return new Said(stored.metadata().actor(), stored.occurredAt(), words);
        }
    }

    static ApprovalRow of(ApprovalRequested requested, StoredEvent stored) {
        var waiting = requested.waiting();
        return new ApprovalRow(
                requested.approval().value(),
                waiting.type(),
                waiting.target(),
                waiting.needs(),
                waiting.rights(),
                waiting.asked(),
                stored.metadata().reason(),
                stored.metadata().actor(),
                waiting.requester(),
                stored.occurredAt(),
                waiting.until(),
                ApprovalStatus.WAITING,
                null,
                null,
                null,
                null,
                false,
                "%019d".formatted(stored.position()),
                stored.position());
    }

    ApprovalRow decided(ApprovalStatus now, @Nullable Said said, StoredEvent at) {
        return with(now, outcome, said, breakGlass, review, false, at);
    }

    ApprovalRow broken(Said said, StoredEvent at) {
        return with(ApprovalStatus.BROKEN, outcome, decision, said, review, true, at);
    }

    /// @param now `DONE`, `PARTLY` or `FAILED`
    /// @param why null when it was accepted
    ApprovalRow carriedOut(ApprovalStatus now, @Nullable String why, StoredEvent at) {
        return with(now, why, decision, breakGlass, review, toReview, at);
    }

    ApprovalRow reviewed(Said said, StoredEvent at) {
        return with(status, outcome, decision, breakGlass, said, false, at);
    }

    private ApprovalRow with(
            ApprovalStatus now,
            @Nullable String why,
            @Nullable Said decided,
            @Nullable Said broke,
            @Nullable Said looked,
            boolean open,
            StoredEvent at) {
        return new ApprovalRow(
                id,
                type,
                target,
                permission,
                rights,
                summary,
                reason,
                requestedBy,
                requester,
                requestedAt,
                expiresAt,
                now,
                why,
                decided,
                broke,
                looked,
                open,
                begun,
                at.position());
    }
}
