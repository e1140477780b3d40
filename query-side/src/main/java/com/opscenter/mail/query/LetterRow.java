package com.opscenter.mail.query;

import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterDelay;
import com.opscenter.mail.api.LetterFailure;
import com.opscenter.mail.api.LetterKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A letter as stored.
///
/// @param person whom it is to
/// @param delay why it waits, null while that is not known and once it has ended
/// @param failure why it was given up, null for any other
/// @param reply the mail server's code that goes with either
/// @param since when it came to stand as it does
/// @param linkEnds until when its link is good, null without one
record LetterRow(
        String id,
        String person,
        LetterKind kind,
        Language language,
        boolean sent,
        @Nullable LetterDelay delay,
        @Nullable LetterFailure failure,
        @Nullable Integer reply,
        Instant queuedAt,
        Instant since,
        @Nullable Instant linkEnds) {

    boolean isWaiting() {
        return !sent && failure == null;
    }

    LetterRow delayed(LetterDelay why, @Nullable Integer code, Instant at) {
        return with(false, why, null, code, at);
    }

    LetterRow taken(Instant at) {
        return with(true, null, null, null, at);
    }

    LetterRow failed(LetterFailure why, @Nullable Integer code, Instant at) {
        return with(false, null, why, code, at);
    }

    private LetterRow with(
            boolean isSent,
            @Nullable LetterDelay newDelay,
            @Nullable LetterFailure newFailure,
            @Nullable Integer code,
            Instant at) {
        return new LetterRow(
                id,
                person,
                kind,
                language,
                isSent,
                newDelay,
                newFailure,
                code,
                queuedAt,
                at,
                linkEnds);
    }
}
