package com.opscenter.organizations.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.names.api.UniqueName;
import com.opscenter.organizations.api.InvitationCommand;
import com.opscenter.organizations.api.InvitationCommand.ExpireInvitation;
import com.opscenter.organizations.api.InvitationCommand.WithdrawExpired;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.ActivateOrganization;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.ChangeMemberRole;
import com.opscenter.organizations.api.OrganizationCommand.ChangeSettings;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.OrganizationCommand.DescribeOrganization;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.OrganizationCommand.OpenSite;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.OrganizationCommand.SuspendOrganization;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.organizations.api.ProvisioningCommand.ChangeTeam;
import com.opscenter.organizations.api.ProvisioningCommand.ProvisionTeam;
import com.opscenter.organizations.command.Organization.Deleted;
import com.opscenter.organizations.command.Organization.Founded;
import com.opscenter.organizations.command.Organization.Unknown;
import com.opscenter.organizations.command.Organization.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides what is asked of an organization.
final class OrganizationDecider {

    static final String TEAM = "team";

    private OrganizationDecider() {}

    static Decision<OrganizationEvent> decide(
            OrganizationCommand command, Organization organization) {
        return switch (organization) {
            case Unknown _ when command instanceof FoundOrganization found -> found(found);
            case Unknown _ when command instanceof ProvisionTeam team ->
                    ProvisioningDecisions.found(team);
            // Anybody may leave: one that they do not belong to looks the same as none.
            case Unknown _ when command instanceof RemoveMember remove ->
                    MemberDecisions.absent(remove.user());
            case Unknown _ -> nothing(command);
            case Deleted _ -> ofDeleted(command);
            case Founded founded -> decide(command, founded);
        };
    }

    private static Decision<OrganizationEvent> ofDeleted(OrganizationCommand command) {
        return switch (command) {
            // Its deadlines stand still; they are about nothing any more.
            case ExpireInvitation _, WithdrawExpired _ -> accept();
            case FoundOrganization _, ProvisionTeam _ ->
                    reject("organization-name-taken", "The organization existed before");
            case RemoveMember remove -> MemberDecisions.absent(remove.user());
            case DeleteOrganization _,
                    DescribeOrganization _,
                    ChangeSettings _,
                    SuspendOrganization _,
                    ActivateOrganization _,
                    AddMember _,
                    ChangeMemberRole _,
                    OpenSite _,
                    ChangeTeam _,
                    InvitationCommand _ ->
                    nothing(command);
        };
    }

    private static Decision<OrganizationEvent> nothing(OrganizationCommand command) {
        return reject(Refusal.notFound("organization " + command.orgId()));
    }

    private static Decision<OrganizationEvent> decide(
            OrganizationCommand command, Founded organization) {
        return switch (command) {
            case FoundOrganization _, ProvisionTeam _ ->
                    reject("organization-name-taken", "The organization exists already");
            case ChangeTeam change -> ProvisioningDecisions.change(change, organization);
            case DescribeOrganization describe -> describe(describe, organization);
            case ChangeSettings change -> StandingDecisions.change(change, organization);
            case SuspendOrganization suspend -> StandingDecisions.suspend(suspend, organization);
            case ActivateOrganization activate ->
                    StandingDecisions.activate(activate, organization);
            case InvitationCommand invitation ->
                    InvitationDecisions.decide(invitation, organization);
            case AddMember add -> MemberDecisions.add(add, organization);
            case ChangeMemberRole change -> MemberDecisions.change(change, organization);
            case RemoveMember remove -> MemberDecisions.remove(remove, organization);
            case DeleteOrganization delete -> delete(delete, organization);
            case OpenSite open ->
                    organization.sites().contains(open.siteId())
                            ? reject("in-use", "There is already a site " + open.siteId())
                            : accept(
                                    new SiteOpened(
                                            open.orgId(),
                                            open.siteId(),
                                            open.name(),
                                            open.timeZone()));
        };
    }

    private static Decision<OrganizationEvent> found(FoundOrganization found) {
        List<OrganizationEvent> events = new ArrayList<>();
        events.add(new OrganizationFounded(found.orgId(), found.name(), found.kind()));
        String displayName = unlessEmpty(found.displayName());
        if (displayName != null) {
            events.add(new OrganizationDescribed(found.orgId(), displayName, null));
        }
        Joining owner = found.owner();
        if (owner != null) {
            events.add(
                    new MemberJoined(
                            found.orgId(), owner.user(), "owner", "founded", owner.machine()));
        }
        Decision<OrganizationEvent> founded = accept(events);
        return found.kind().equals(TEAM) ? taking(found.name(), founded) : founded;
    }

    private static Decision<OrganizationEvent> delete(
            DeleteOrganization delete, Founded organization) {
        Decision<OrganizationEvent> deleted = StandingDecisions.delete(delete, organization);
        return organization.is(TEAM)
                ? ProvisioningDecisions.freed(
                        deleted.freeing(unique(organization.name())), organization)
                : deleted;
    }

    private static Decision<OrganizationEvent> describe(
            DescribeOrganization describe, Founded organization) {
        String name = Objects.requireNonNullElse(describe.name(), organization.name());
        boolean renamed = !name.equals(organization.name());
        if (renamed && organization.is("personal")) {
            return reject(
                    Refusal.invalid("name", "immutable", "is its person's and cannot be changed"));
        }
        List<OrganizationEvent> events = new ArrayList<>();
        if (renamed) {
            events.add(new OrganizationRenamed(describe.orgId(), name));
        }
        Words before = organization.words();
        String displayName = after(describe.displayName(), before.displayName());
        String logoUrl = after(describe.logoUrl(), before.logoUrl());
        if (!Objects.equals(displayName, before.displayName())
                || !Objects.equals(logoUrl, before.logoUrl())) {
            events.add(new OrganizationDescribed(describe.orgId(), displayName, logoUrl));
        }
        Decision<OrganizationEvent> described = accept(events);
        return renamed && organization.is(TEAM)
                ? renaming(organization.name(), name, described)
                : described;
    }

    static Decision<OrganizationEvent> renaming(
            String before, String name, Decision<OrganizationEvent> described) {
        return unique(before).equals(unique(name))
                ? described
                : taking(name, described).freeing(unique(before));
    }

    static Decision<OrganizationEvent> taking(String name, Decision<OrganizationEvent> decision) {
        return decision.taking(
                unique(name),
                new Refusal(
                        "organization-name-taken",
                        "There is already an organization called " + name));
    }

    private static UniqueName unique(String name) {
        return UniqueName.of("organizations", name);
    }

    private static @Nullable String after(@Nullable String wanted, @Nullable String before) {
        return wanted == null ? before : unlessEmpty(wanted);
    }

    private static @Nullable String unlessEmpty(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }
}
