package com.opscenter.organizations.query.invitations;

import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invitation as stored.
///
/// @param status `pending`, `accepted`, `expired` or `revoked`
/// @param attempt of the newest letter
/// @param acceptedBy who is a member by it
record InvitationRow(
        String id,
        String orgId,
        Sealed email,
        String role,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        String status,
        long attempt,
        @Nullable String acceptedBy) {

    InvitationRow ended(String how, @Nullable String by) {
        return new InvitationRow(
                id, orgId, email, role, invitedBy, createdAt, expiresAt, how, attempt, by);
    }

    InvitationRow resent(long newAttempt, Instant end) {
        return new InvitationRow(
                id, orgId, email, role, invitedBy, createdAt, end, "pending", newAttempt, null);
    }
}
