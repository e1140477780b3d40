package com.opscenter.notifications.query;

import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.notifications.query.Parties.Party;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationResent;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
import com.opscenter.organizations.api.InvitationEvent.InvitationSent;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.api.OrganizationEvent.OfMember;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationActivated;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSettingsChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where somebody belongs, as others decided it, and what becomes of their invitations.
final class OrganizationNotices {

    /// How people join who are there already and did not ask for it.
    private static final Set<String> TAKEN_IN = Set.of("added", "imported", "provisioned");

    private static final String ORGANIZATION = "organization";

    private OrganizationNotices() {}

    static List<Notice> of(OrganizationEvent event, Author author, Parties parties) {
        return switch (event) {
            case OfMember member -> ofMember(member, author, parties);
            case InvitationEvent invitation -> ofInvitation(invitation, parties);
            case OrganizationSuspended _ ->
                    toMembers(event, Kind.ORGANIZATION_SUSPENDED, author, parties);
            case OrganizationActivated _ ->
                    toMembers(event, Kind.ORGANIZATION_ACTIVATED, author, parties);
            case OrganizationDeleted _ -> {
                parties.end(event.stream());
                yield List.of();
            }
            case OrganizationFounded _,
                    OrganizationRenamed _,
                    OrganizationDescribed _,
                    OrganizationSettingsChanged _,
                    OrganizationEvent.ExternalIdSet _,
                    SiteOpened _ ->
                    List.of();
        };
    }

    private static List<Notice> ofMember(OfMember event, Author author, Parties parties) {
        List<Notice> told =
                author.is(event.person()) ? List.of() : told(event).map(List::of).orElse(List.of());
        switch (event) {
            case MemberJoined(_, _, var role, _, var machine) -> {
                if (!machine) {
                    parties.join(event.stream(), event.person(), role);
                }
            }
            case MemberLeft _ -> parties.leave(event.stream(), event.person());
            case MemberRoleChanged(_, _, _, var to) -> {
                if (!mayInvite(to)) {
                    parties.leaveAllOf(invitations(event.orgId()), event.person());
                }
            }
        }
        return told;
    }

    private static Optional<Notice> told(OfMember event) {
        String there = "/admin/organizations/" + event.orgId();
        return switch (event) {
            case MemberJoined(_, _, var role, var by, var machine) ->
                    machine || !TAKEN_IN.contains(by)
                            ? Optional.empty()
                            : Optional.of(
                                    about(
                                            event.person(),
                                            Kind.ORGANIZATION_JOINED,
                                            event.orgId(),
                                            Map.of("role", role),
                                            there));
            case MemberRoleChanged(_, _, var from, var to) ->
                    Optional.of(
                            about(
                                    event.person(),
                                    Kind.ORGANIZATION_ROLE,
                                    event.orgId(),
                                    Map.of("from", from, "to", to),
                                    there));
            case MemberLeft _ ->
                    Optional.of(
                            about(
                                    event.person(),
                                    Kind.ORGANIZATION_LEFT,
                                    event.orgId(),
                                    Map.of(),
                                    "/account"));
        };
    }

    private static List<Notice> ofInvitation(InvitationEvent event, Parties parties) {
        String subject = invitations(event.orgId()) + event.invitation();
        return switch (event) {
            case InvitationSent sent -> {
                UserId inviting = sent.by();
                if (inviting != null) {
                    parties.join(subject, inviting.value(), sent.role());
                }
                yield List.of();
            }
            case InvitationResent _, InvitationExpired _ -> List.of();
            case InvitationRevoked _ -> {
                parties.end(subject);
                yield List.of();
            }
            case InvitationAccepted _ -> {
                List<Party> inviting = parties.of(subject);
                parties.end(subject);
                yield inviting.stream()
                        .map(party ->
                                about(
                                        party.person(),
                                        Kind.INVITATION_ACCEPTED,
                                        event.orgId(),
                                        Map.of("role", party.about()),
                                        "/admin/organizations/" + event.orgId()))
                        .toList();
            }
        };
    }

    private static boolean mayInvite(String role) {
        return OrgRole.of(role)
                .filter(known -> known.rights().contains(OrgRight.MANAGE_MEMBERS))
                .isPresent();
    }

    private static String invitations(String orgId) {
        return "invitations/" + orgId + "/";
    }

    private static List<Notice> toMembers(
            OrganizationEvent event, Kind kind, Author author, Parties parties) {
        return parties.of(event.stream()).stream()
                .map(Party::person)
                .filter(person -> !author.is(person))
                .map(person ->
                        about(
                                person,
                                kind,
                                event.orgId(),
                                Map.of(),
                                "/admin/organizations/" + event.orgId()))
                .toList();
    }

    /// The organization by its id; how it is called is looked up by whoever reads.
    private static Notice about(
            String person, Kind kind, String orgId, Map<String, String> further, String link) {
        Map<String, String> params = new HashMap<>(further);
        params.put(ORGANIZATION, orgId);
        return new Notice(person, kind, params, link);
    }
}
