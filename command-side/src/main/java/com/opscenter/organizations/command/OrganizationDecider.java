package com.opscenter.organizations.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.UserId;
import com.opscenter.names.api.UniqueName;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.ChangeMemberRole;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.OrganizationCommand.DescribeOrganization;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.OrganizationCommand.OpenSite;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDescribed;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.organizations.command.Organization.Deleted;
import com.opscenter.organizations.command.Organization.Founded;
import com.opscenter.organizations.command.Organization.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides what is asked of an organization.
final class OrganizationDecider {

    private static final String TEAM = "team";

    private OrganizationDecider() {}

    static Decision<OrganizationEvent> decide(
            OrganizationCommand command, Organization organization) {
        return switch (organization) {
            case Unknown _ when command instanceof FoundOrganization found -> found(found);
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
            case DeleteOrganization _ -> accept();
            case FoundOrganization _ ->
                    reject("organization-name-taken", "The organization existed before");
            case RemoveMember remove -> MemberDecisions.absent(remove.user());
            case DescribeOrganization _, AddMember _, ChangeMemberRole _, OpenSite _ ->
                    nothing(command);
        };
    }

    private static Decision<OrganizationEvent> nothing(OrganizationCommand command) {
        return reject(Refusal.notFound("organization " + command.orgId()));
    }

    private static Decision<OrganizationEvent> decide(
            OrganizationCommand command, Founded organization) {
        return switch (command) {
            case FoundOrganization _ ->
                    reject("organization-name-taken", "The organization exists already");
            case DescribeOrganization describe -> describe(describe, organization);
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

    /// Everybody leaves, so that whoever reads who belongs where needs to know of nothing else.
    private static Decision<OrganizationEvent> delete(
            DeleteOrganization delete, Founded organization) {
        if (organization.kind().equals("system")) {
            return reject("in-use", "The organization of the house stays");
        }
        List<OrganizationEvent> events = new ArrayList<>();
        organization.members().keySet().stream()
                .sorted()
                .forEach(user ->
                        events.add(
                                new MemberLeft(
                                        delete.orgId(),
                                        new UserId(user),
                                        organization.member(user).orElseThrow().role().word())));
        events.add(new OrganizationDeleted(delete.orgId()));
        Decision<OrganizationEvent> deleted = accept(events);
        return organization.kind().equals(TEAM)
                ? deleted.freeing(unique(organization.name()))
                : deleted;
    }

    private static Decision<OrganizationEvent> describe(
            DescribeOrganization describe, Founded organization) {
        String name = Objects.requireNonNullElse(describe.name(), organization.name());
        boolean renamed = !name.equals(organization.name());
        if (renamed && organization.kind().equals("personal")) {
            return reject(
                    Refusal.invalid("name", "immutable", "is its person's and cannot be changed"));
        }
        List<OrganizationEvent> events = new ArrayList<>();
        if (renamed) {
            events.add(new OrganizationRenamed(describe.orgId(), name));
        }
        String displayName = after(describe.displayName(), organization.displayName());
        String logoUrl = after(describe.logoUrl(), organization.logoUrl());
        if (!Objects.equals(displayName, organization.displayName())
                || !Objects.equals(logoUrl, organization.logoUrl())) {
            events.add(new OrganizationDescribed(describe.orgId(), displayName, logoUrl));
        }
        Decision<OrganizationEvent> described = accept(events);
        return renamed && organization.kind().equals(TEAM)
                ? renaming(organization.name(), name, described)
                : described;
    }

    private static Decision<OrganizationEvent> renaming(
            String before, String name, Decision<OrganizationEvent> described) {
        return unique(before).equals(unique(name))
                ? described
                : taking(name, described).freeing(unique(before));
    }

    private static Decision<OrganizationEvent> taking(
            String name, Decision<OrganizationEvent> decision) {
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
