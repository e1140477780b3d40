package com.opscenter.organizations.query.invitations;

import com.opscenter.identity.api.Actor;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invitation as stored.
///
/// @param invitedBy id of who invited
/// @param inviter the same with its type, null in rows of an earlier version: a person
/// @param status `pending`, `accepted`, `expired` or `revoked`
/// @param attempt of the newest letter
/// @param acceptedBy who is a member by it
/// @param letter id of the newest letter, null where none was written, and in rows of an earlier
///   version
record InvitationRow(
        String id,
        String orgId,
        Sealed email,
        String role,
        String invitedBy,
        @Nullable Actor inviter,
        Instant createdAt,
        Instant expiresAt,
        String status,
        long attempt,
        @Nullable String acceptedBy,
        @Nullable String letter) {

    InvitationRow ended(String how, @Nullable String by) {
        return new InvitationRow(
                id, orgId, email, role, invitedBy, inviter, createdAt, expiresAt, how, attempt, by,
                letter);
    }

    InvitationRow resent(long newAttempt, Instant end, String newLetter) {
        return new InvitationRow(
                id,
                orgId,
                email,
                role,
                invitedBy,
                inviter,
                createdAt,
                end,
                "pending",
                newAttempt,
                null,
                newLetter);
    }
}
