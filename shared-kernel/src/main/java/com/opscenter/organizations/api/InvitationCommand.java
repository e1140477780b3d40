package com.opscenter.organizations.api;

import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.Requirement.Everywhere;
import com.opscenter.identity.api.Requirement.OfOrganization;
import com.opscenter.identity.api.Requirement.Oneself;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked about an invitation into an organization. Somebody who has an account here is
/// invited like anybody else: nobody belongs anywhere without having wanted to.
public sealed interface InvitationCommand extends OrganizationCommand {

    String invitation();

    /// Whoever manages the members, there or on the whole platform.
    @Override
    default Requirement requirement() {
        return Requirement.anyOf(
                new OfOrganization(orgId(), OrgRight.MANAGE_MEMBERS), new Everywhere(permission()));
    }

    /// @param email the address alone, sealed with the invitation's own key
    /// @param emailHash of the address, as those of people are hashed
    /// @param known who has the address here, null for nobody
    /// @param by who invites, null for our own parts
    /// @param expires until when it can be accepted
    /// @param overOwners whether whoever asks may make owners
    @NotApprovable("It brings the address of somebody who is not known yet.")
    record InviteMember(
            String orgId,
            String invitation,
            Sealed email,
            String emailHash,
            @Nullable UserId known,
            String role,
            @Nullable UserId by,
            Instant expires,
            boolean overOwners)
            implements InvitationCommand {

        /// The same with the address sealed.
        public InviteMember to(Sealed address) {
            return new InviteMember(
                    orgId, invitation, address, emailHash, known, role, by, expires, overOwners);
        }

        @Override
        public List<FieldError> violations() {
            return OrganizationWords.violations(role);
        }
    }

    /// Another letter with another link; the link of before is worth nothing any more. One that has
    /// expired is open again.
    ///
    /// @param expires until when it can be accepted from now on
    /// @param overOwners whether whoever asks may make owners
    @NotApprovable("It repeats what was done before.")
    record ResendInvitation(String orgId, String invitation, Instant expires, boolean overOwners)
            implements InvitationCommand {}

    @NotApprovable("What takes a right away must not wait.")
    record RevokeInvitation(String orgId, String invitation) implements InvitationCommand {}

    /// Asked when one has been expired for long: nobody sends it again any more.
    ///
    /// @param attempt that expired: sent again, it has another
    record WithdrawExpired(String orgId, String invitation, long attempt)
            implements InvitationCommand {}

    /// @param attempt of the link that was followed
    /// @param provenEmail keyed hash of the user's address, which whoever holds the link has proven
    ///   if it went there by letter; null for somebody without one
    /// @param at when it was accepted
    /// @param seats how many people may belong to the organization
    @NotApprovable("Whoever is invited decides alone whether to join.")
    record AcceptInvitation(
            String orgId,
            String invitation,
            long attempt,
            UserId user,
            @Nullable String provenEmail,
            Instant at,
            int seats)
            implements InvitationCommand {

        @Override
        public Requirement requirement() {
            return new Oneself(user);
        }
    }

    /// Asked when the time is over.
    ///
    /// @param attempt whose time it was: sent again, it has another
    record ExpireInvitation(String orgId, String invitation, long attempt)
            implements InvitationCommand {}
}
