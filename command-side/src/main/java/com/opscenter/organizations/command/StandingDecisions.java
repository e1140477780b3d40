package com.opscenter.organizations.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.OrganizationCommand.ActivateOrganization;
import com.opscenter.organizations.api.OrganizationCommand.ChangeSettings;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.OrganizationCommand.SuspendOrganization;
import com.opscenter.organizations.api.OrganizationEvent;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationActivated;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationDeleted;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSettingsChanged;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationSuspended;
import com.opscenter.organizations.command.Organization.Founded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether an organization is active, what is noted with it, and its end.
final class StandingDecisions {

    private static final int MOST_SETTINGS = 100;

    private StandingDecisions() {}

    static Decision<OrganizationEvent> suspend(SuspendOrganization suspend, Founded organization) {
        if (organization.is("system")) {
            return reject("in-use", "The organization of the house stays active");
        }
        return organization.suspended()
                ? accept()
                : accept(new OrganizationSuspended(suspend.orgId()));
    }

    static Decision<OrganizationEvent> activate(
            ActivateOrganization activate, Founded organization) {
        return organization.suspended()
                ? accept(new OrganizationActivated(activate.orgId()))
                : accept();
    }

    static Decision<OrganizationEvent> change(ChangeSettings change, Founded organization) {
        Map<String, String> before = organization.settings();
        Map<String, String> set = new HashMap<>();
        Set<String> removed = new HashSet<>();
        change.settings()
                .forEach((name, value) -> {
                    if (value == null) {
                        removed.add(name);
                    } else if (!value.equals(before.get(name))) {
                        set.put(name, value);
                    }
                });
        removed.retainAll(before.keySet());
        if (set.isEmpty() && removed.isEmpty()) {
            return accept();
        }
        Set<String> after = new HashSet<>(before.keySet());
        after.removeAll(removed);
        after.addAll(set.keySet());
        return after.size() > MOST_SETTINGS
                ? reject(Refusal.invalid("settings", "size", "must be 100 at most"))
                : accept(new OrganizationSettingsChanged(change.orgId(), set, removed));
    }

    /// Everybody leaves, so that whoever reads who belongs where needs to know of nothing else, and
    /// nobody is awaited any more.
    static Decision<OrganizationEvent> delete(DeleteOrganization delete, Founded organization) {
        if (organization.is("system")) {
            return reject(Refusal.invalid("org_id", "system", "is the house's own and stays"));
        }
        if (organization.is("personal") && !delete.withPerson()) {
            return reject(
                    Refusal.invalid("org_id", "personal", "is a person's own and goes with them"));
        }
        if (!organization.sites().isEmpty()) {
            return reject("in-use", "Sites belong to the organization");
        }
        List<OrganizationEvent> events =
                new ArrayList<>(
                        InvitationDecisions.ending(delete.orgId(), organization, _ -> true));
        organization.members().keySet().stream()
                .sorted()
                .forEach(user ->
                        events.add(
                                new MemberLeft(
                                        delete.orgId(),
                                        new UserId(user),
                                        organization.member(user).orElseThrow().role().word())));
        events.add(new OrganizationDeleted(delete.orgId()));
        return accept(events);
    }
}
