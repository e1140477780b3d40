package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertState;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.identity.api.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An alert as events tell it.
///
/// @param lastSeen when it last occurred
/// @param standing whether it is not over
/// @param firstAckedAt when somebody first knew; stays when the acknowledgment ends
/// @param notes how many comments there are
/// @param since since when it is as severe and as known as it is
/// @param begun when it first occurred, in milliseconds with leading zeros, so that text sorts as
///   the number
/// @param recent when it last occurred, in the same way
/// @param urgency how urgent it is, and after that how recent, in the same way
/// @param ackAge how long somebody has known, in the same way; empty while nobody does
record AlertRow(
        String id,
        String fingerprint,
        AlertSignal signal,
        int count,
        Instant firstSeen,
        Instant lastSeen,
        AlertState state,
        boolean standing,
        @Nullable Acked acked,
        @Nullable Instant firstAckedAt,
        @Nullable Over over,
        Told told,
        int notes,
        Instant since,
        long sincePosition,
        String begun,
        String recent,
        String urgency,
        String ackAge) {

    /// @param until null for until the recovery, or longer
    /// @param untilClear it ends with the recovery
    record Acked(
            Actor by,
            Instant at,
            @Nullable String note,
            @Nullable Instant until,
            boolean untilClear) {}

    record Over(Instant at, ResolvedBy by, @Nullable String note) {}

    /// What the source was told last.
    ///
    /// @param status `none`, `pending`, `done` or `failed`
    record Told(String status, @Nullable String commandId, @Nullable String detail) {

        static final Told NOTHING = new Told("none", null, null);
    }
}
