package com.opscenter.organizations.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.ChangeMemberRole;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.MemberRoleChanged;
import com.opscenter.organizations.command.Organization.Founded;
import com.opscenter.organizations.command.Organization.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who belongs to an organization, and as what. Invitations of somebody who may invite nobody any
/// more end with their right.
final class MemberDecisions {

    static final Refusal ONLY_OWNERS =
            new Refusal("role-too-strong", "Only an owner makes or unmakes an owner");

    private MemberDecisions() {}

    static Decision<OrganizationEvent> add(AddMember add, Founded organization) {
        UserId user = add.member().user();
        return organization.member(user.value()).isPresent()
                ? reject("already-member", user.value() + " is a member already")
                : accept(
                        new MemberJoined(
                                add.orgId(), user, add.role(), add.by(), add.member().machine()));
    }

    static Decision<OrganizationEvent> change(ChangeMemberRole change, Founded organization) {
        UserId user = change.user();
        Optional<Member> known = organization.member(user.value());
        if (known.isEmpty()) {
            return absent(user);
        }
        Member member = known.get();
        if (member.role().word().equals(change.role())) {
            return accept();
        }
        boolean ofOwners = member.isOwner() || change.role().equals(OrgRole.OWNER.word());
        if (ofOwners && !change.overOwners()) {
            return reject(ONLY_OWNERS);
        }
        return TheLastOwnerStays.refuses(organization, user.value())
                .map(Decision::<OrganizationEvent>reject)
                .orElseGet(() -> changed(change, member, organization));
    }

    private static Decision<OrganizationEvent> changed(
            ChangeMemberRole change, Member member, Founded organization) {
        UserId user = change.user();
        OrgRole before = member.role();
        OrgRole after = OrgRole.of(change.role()).orElse(OrgRole.MEMBER);
        List<OrganizationEvent> events = new ArrayList<>();
        events.add(new MemberRoleChanged(change.orgId(), user, before.word(), change.role()));
        events.addAll(
                InvitationDecisions.ending(
                        change.orgId(),
                        organization,
                        one ->
                                user.equals(one.by())
                                        && InvitationDecisions.mayInvite(before, one.role())
                                        && !InvitationDecisions.mayInvite(after, one.role())));
        return accept(events);
    }

    static Decision<OrganizationEvent> remove(RemoveMember remove, Founded organization) {
        UserId user = remove.user();
        Optional<Member> known = organization.member(user.value());
        if (known.isEmpty()) {
            return absent(user);
        }
        Member member = known.get();
        if (member.isOwner() && !remove.overOwners()) {
            return reject(ONLY_OWNERS);
        }
        return TheLastOwnerStays.refuses(organization, user.value())
                .map(Decision::<OrganizationEvent>reject)
                .orElseGet(() -> left(remove, member, organization));
    }

    private static Decision<OrganizationEvent> left(
            RemoveMember remove, Member member, Founded organization) {
        UserId user = remove.user();
        List<OrganizationEvent> events = new ArrayList<>();
        events.add(new MemberLeft(remove.orgId(), user, member.role().word()));
        events.addAll(
                InvitationDecisions.ending(
                        remove.orgId(), organization, one -> user.equals(one.by())));
        return accept(events);
    }

    static Decision<OrganizationEvent> absent(UserId user) {
        return reject(Refusal.notFound("member " + user.value()));
    }
}
