package com.opscenter.organizations.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.identity.api.ConcernsPerson;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.InvitationCommand.ExpireInvitation;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to an invitation into an organization.
public sealed interface InvitationEvent extends OrganizationEvent {

    String invitation();

    /// Whose key seals the address of an invitation.
    static String subject(String invitation) {
        return "invitation/" + invitation;
    }

    /// From here on the newest link is good, until its time is over.
    sealed interface Opened extends InvitationEvent, OpensDeadline {

        /// The address alone, sealed with the invitation's own key.
        Sealed email();

        /// Counts the letters, from 1.
        long attempt();

        Instant expiresAt();

        @Override
        default Instant due() {
            return expiresAt();
        }

        @Override
        default Command whenDue() {
            return new ExpireInvitation(orgId(), invitation(), attempt());
        }
    }

    /// @param emailHash of the address, as those of people are hashed
    /// @param role what they will be in the organization
    /// @param by who invited, null for our own parts
    record InvitationSent(
            String orgId,
            String invitation,
            Sealed email,
            String emailHash,
            String role,
            @Nullable UserId by,
            long attempt,
            Instant expiresAt)
            implements Opened {}

    record InvitationResent(
            String orgId, String invitation, Sealed email, long attempt, Instant expiresAt)
            implements Opened {}

    /// It is nobody's any more, and the address is forgotten: somebody withdrew it, or it had been
    /// expired for long.
    record InvitationRevoked(String orgId, String invitation) implements InvitationEvent {}

    /// It may be sent again.
    record InvitationExpired(String orgId, String invitation) implements InvitationEvent {}

    /// Whoever did is a member; from here on the address is that of the person alone.
    record InvitationAccepted(String orgId, String invitation, UserId user)
            implements InvitationEvent, ConcernsPerson {

        @Override
        public String person() {
            return user.value();
        }
    }
}
