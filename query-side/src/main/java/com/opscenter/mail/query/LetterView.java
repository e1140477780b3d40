package com.opscenter.mail.query;

import com.opscenter.mail.api.LetterKind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A letter to somebody.
///
/// @param kind such as `welcome`
/// @param language such as `de`
/// @param state `waiting`, `sent` (taken by the mail server) or `failed`
/// @param reason why it waits: `away`, `put-off`, `unconfirmed`, or null until it is tried; why it
///   failed: `not-configured`, `refused`, `unreachable`, `erased`; null for a sent one
/// @param reply the mail server's code that goes with the reason, such as 550
/// @param since when it came to stand so
/// @param link_ends_at until when its link is good, null without one
/// @param again what of the same person is posted to, to have it written anew with a link of its
///   own: `send-onboarding-email` or `reset-password`; null where something else makes it be
///   written
record LetterView(
        String id,
        String kind,
        String language,
        String state,
        @Nullable String reason,
        @Nullable Integer reply,
        Instant queued_at,
        Instant since,
        @Nullable Instant link_ends_at,
        @Nullable String again) {

    /// @param isAway whether the mail server is away for others
    static LetterView of(LetterRow row, boolean isAway) {
        return new LetterView(
                row.id(),
                row.kind().word(),
                row.language().word(),
                state(row),
                reason(row, isAway),
                row.reply(),
                row.queuedAt(),
                row.since(),
                row.linkEnds(),
                again(row.kind()));
    }

    static String state(LetterRow row) {
        return row.sent() ? "sent" : row.isWaiting() ? "waiting" : "failed";
    }

    static @Nullable String reason(LetterRow row, boolean isAway) {
        if (row.failure() != null) {
            return word(row.failure());
        }
        if (row.delay() != null) {
            return word(row.delay());
        }
        return isAway && row.isWaiting() ? "away" : null;
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String again(LetterKind kind) {
        return switch (kind) {
            case WELCOME -> "send-onboarding-email";
            case SET_PASSWORD -> "reset-password";
            case VERIFY_EMAIL,
                    INVITATION,
                    SUSPENDED,
                    FACTOR_ADDED,
                    FACTOR_REMOVED,
                    FACTOR_GUESSED,
                    BREAK_GLASS ->
                    null;
        };
    }
}
