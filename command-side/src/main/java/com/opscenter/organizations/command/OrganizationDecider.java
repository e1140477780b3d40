package com.opscenter.organizations.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.OrganizationCommand.OpenSite;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.organizations.command.Organization.Founded;

/// Decides what is asked of an organization.
final class OrganizationDecider {

    private OrganizationDecider() {}

    static Decision<OrganizationEvent> decide(
            OrganizationCommand command, Organization organization) {
        return switch (command) {
            case FoundOrganization _ when organization instanceof Founded ->
                    reject("organization-name-taken", "The organization exists already");
            case FoundOrganization(var id, var name, var kind) ->
                    accept(new OrganizationFounded(id, name, kind));
            case OpenSite open when organization instanceof Founded(var sites) ->
                    sites.contains(open.siteId())
                            ? reject("in-use", "There is already a site " + open.siteId())
                            : accept(
                                    new SiteOpened(
                                            open.orgId(),
                                            open.siteId(),
                                            open.name(),
                                            open.timeZone()));
            case OpenSite(var id, _, _, _) -> reject(Refusal.notFound("organization " + id));
        };
    }
}
