package com.opscenter.organizations.api;

import com.opscenter.mail.api.LetterStanding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invitation as the API shows it; member names are in snake_case there.
///
/// @param email null once it was withdrawn, as it is 30 days after it expired: the address is
///   forgotten then. Of an accepted one that of the person, null once they were erased
/// @param role what they will be in the organization
/// @param invited_by id of who did, a person or an API key
/// @param expires_at until when it can or could be accepted
/// @param status `pending`, `accepted`, `expired` or `revoked`
/// @param attempt how many letters were written; only the link of the newest is good
/// @param accepted_by id of the new member
/// @param letter how the newest letter stands; null where none is written, or not yet
/// @param accept_url the link for whoever invites to pass on; only where no mail can be sent, and
///   only in the answer to a write
public record InvitationView(
        String id,
        String org_id,
        @Nullable String email,
        String role,
        String invited_by,
        @Nullable String invited_by_name,
        Instant created_at,
        Instant expires_at,
        String status,
        long attempt,
        @Nullable String accepted_by,
        @Nullable LetterStanding letter,
        @Nullable String accept_url) {

    public InvitationView reachedAt(@Nullable String url) {
        return new InvitationView(
                id,
                org_id,
                email,
                role,
                invited_by,
                invited_by_name,
                created_at,
                expires_at,
                status,
                attempt,
                accepted_by,
                letter,
                url);
    }
}
