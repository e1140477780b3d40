package com.opscenter.organizations.command.invitations;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.organizations.api.FindInvitation;
import com.opscenter.organizations.api.InvitationCommand.InviteMember;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.organizations.command.OverOwners;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import com.opscenter.vocabulary.api.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Invites an address, which is written down only sealed.
@Component
class Inviting {

    private static final Duration LIFE = Duration.ofDays(7);

    private final Directory directory;
    private final KeyedHash hash;
    private final Seals seals;
    private final Commands commands;
    private final Views views;
    private final Clock clock;

    Inviting(
            Directory directory,
            KeyedHash hash,
            Seals seals,
            Commands commands,
            Views views,
            Clock clock) {
        this.directory = directory;
        this.hash = hash;
        this.seals = seals;
        this.commands = commands;
        this.views = views;
        this.clock = clock;
    }

    /// Until when an invitation that is sent now can be accepted; tickets know no parts of seconds.
    Instant end() {
        return clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
    }

    Rehearsal rehearse(String orgId, String email, @Nullable String role, CommandContext context) {
        return commands.rehearse(unsealed(orgId, email, role, context), context);
    }

    /// Nothing is sealed for whoever may not invite. What was refused otherwise is refused to every
    /// repetition and leaves no key behind; under an id that was used before stands an invitation,
    /// whose address that is.
    Accepted invite(String orgId, String email, @Nullable String role, CommandContext context) {
        InviteMember unsealed = unsealed(orgId, email, role, context);
        if (!unsealed.requirement().here(context.caller(), orgId).isAllowed()) {
            return commands.send(unsealed, context).orRefuse();
        }
        String subject = unsealed.email().subject();
        try {
            InviteMember command = unsealed.to(seals.seal(subject, email));
            return commands.send(command, context).orRefuse();
        } catch (RefusedException refused) {
            boolean mayStand = refused.refusal().code().startsWith("idempotency-");
            if (!mayStand && !isKnown(orgId, unsealed.invitation())) {
                seals.destroy(subject);
            }
            throw refused;
        }
    }

    private boolean isKnown(String orgId, String invitation) {
        return views.find(new FindInvitation(orgId, invitation, 0), InvitationView.class)
                .isPresent();
    }

    /// @return the address as it was written
    static String address(@Nullable String email) {
        if (email == null || email.isBlank()) {
            throw wrong("required", "must be given");
        }
        String address = email.strip();
        if (!EmailAddress.isOne(address)) {
            throw wrong("email", EmailAddress.RULE);
        }
        return address;
    }

    private InviteMember unsealed(
            String orgId, String email, @Nullable String role, CommandContext context) {
        String invitation = context.commandId();
        return new InviteMember(
                orgId,
                invitation,
                new Sealed(InvitationEvent.subject(invitation), ""),
                SignInNames.email(hash, email),
                directory.writtenAt(email).orElse(null),
                role == null ? OrgRole.MEMBER.word() : role,
                context.caller().person(),
                end(),
                OverOwners.may(context.caller(), orgId));
    }

    private static RefusedException wrong(String code, String why) {
        return new RefusedException(Refusal.invalid("email", code, why));
    }
}
