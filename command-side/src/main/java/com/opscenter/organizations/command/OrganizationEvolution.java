package com.opscenter.organizations.command;

import com.opscenter.identity.api.OrgRole;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationResent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.ExternalIdSet;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationActivated;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSettingsChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.organizations.command.Organization.Deleted;
import com.opscenter.organizations.command.Organization.Founded;
import com.opscenter.organizations.command.Organization.Invitation;
import com.opscenter.organizations.command.Organization.Invitation.Stage;
import com.opscenter.organizations.command.Organization.Member;
import com.opscenter.organizations.command.Organization.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Folds what happened to an organization.
final class OrganizationEvolution {

    private OrganizationEvolution() {}

    static Organization evolve(Organization organization, OrganizationEvent event) {
        if (event instanceof OrganizationFounded(_, var name, var kind)) {
            return Founded.of(kind, name);
        }
        if (event instanceof OrganizationDeleted) {
            return new Deleted();
        }
        return organization instanceof Founded founded ? evolve(founded, event) : organization;
    }

    private static Founded evolve(Founded founded, OrganizationEvent event) {
        Words words = founded.words();
        return switch (event) {
            case OrganizationFounded _, OrganizationDeleted _ -> founded;
            case OrganizationRenamed(_, var name) ->
                    founded.described(new Words(name, words.displayName(), words.logoUrl()));
            case OrganizationDescribed(_, var displayName, var logoUrl) ->
                    founded.described(new Words(words.name(), displayName, logoUrl));
            case OrganizationSettingsChanged changed -> founded.set(after(founded, changed));
            case OrganizationSuspended _ -> founded.suspended(true);
            case OrganizationActivated _ -> founded.suspended(false);
            case MemberJoined(_, var user, var role, _, var machine) ->
                    founded.with(user.value(), new Member(role(role), machine));
            case MemberRoleChanged(_, var user, _, var to) -> {
                boolean machine = founded.member(user.value()).map(Member::machine).orElse(false);
                yield founded.with(user.value(), new Member(role(to), machine));
            }
            case MemberLeft(_, var user, _) -> founded.without(user.value());
            case ExternalIdSet(_, var externalId) -> founded.knownAs(externalId);
            case SiteOpened(_, var site, _, _) -> founded.opening(site);
            case InvitationEvent invitation -> evolve(founded, invitation);
        };
    }

    private static Founded evolve(Founded founded, InvitationEvent event) {
        return switch (event) {
            case InvitationSent sent ->
                    founded.inviting(
                            sent.invitation(),
                            new Invitation(
                                    sent.email(),
                                    sent.emailHash(),
                                    role(sent.role()),
                                    sent.by(),
                                    sent.attempt(),
                                    sent.expiresAt(),
                                    Stage.PENDING));
            case InvitationResent resent ->
                    changing(
                            founded,
                            event,
                            before -> before.resent(resent.attempt(), resent.expiresAt()));
            case InvitationRevoked _ ->
                    changing(founded, event, before -> before.ended(Stage.REVOKED));
            case InvitationExpired _ -> changing(founded, event, Invitation::expired);
            case InvitationAccepted _ ->
                    changing(founded, event, before -> before.ended(Stage.ACCEPTED));
        };
    }

    private static Founded changing(
            Founded founded, InvitationEvent event, UnaryOperator<Invitation> change) {
        return founded.invitation(event.invitation())
                .map(before -> founded.inviting(event.invitation(), change.apply(before)))
                .orElse(founded);
    }

    private static Map<String, String> after(Founded founded, OrganizationSettingsChanged changed) {
        Map<String, String> settings = new HashMap<>(founded.settings());
        settings.keySet().removeAll(changed.removed());
        settings.putAll(changed.set());
        return settings;
    }

    /// A word that is none any more carries the least.
    private static OrgRole role(String word) {
        return OrgRole.of(word).orElse(OrgRole.MEMBER);
    }
}
