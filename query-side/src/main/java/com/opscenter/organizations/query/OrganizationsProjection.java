package com.opscenter.organizations.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.InvitationEvent;
import com.opscenter.organizations.api.InvitationEvent.InvitationAccepted;
import com.opscenter.organizations.api.InvitationEvent.InvitationExpired;
import com.opscenter.organizations.api.InvitationEvent.InvitationRevoked;
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
import com.opscenter.projections.api.Projection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds organizations. Every event of the stream moves the row, so that its version is the one
/// that a change must name.
@Component
class OrganizationsProjection implements Projection<OrganizationRow> {

    @Override
    public String name() {
        return "organizations_organization";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public String feature() {
        return "organizations";
    }

    @Override
    public Class<OrganizationRow> rowType() {
        return OrganizationRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof OrganizationEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable OrganizationRow fold(
            @Nullable OrganizationRow row, Event event, StoredEvent stored) {
        if (event instanceof OrganizationFounded(var id, var name, var kind)) {
            return new OrganizationRow(
                    id,
                    name,
                    null,
                    null,
                    kind,
                    "active",
                    0,
                    Set.of(),
                    Map.of(),
                    Set.of(),
                    stored.occurredAt(),
                    stored.occurredAt(),
                    null);
        }
        return row == null || event instanceof OrganizationDeleted
                ? null
                : fold(row, (OrganizationEvent) event).at(stored.occurredAt());
    }

    private static OrganizationRow fold(OrganizationRow row, OrganizationEvent event) {
        return switch (event) {
            case OrganizationFounded _, OrganizationDeleted _, MemberRoleChanged _, SiteOpened _ ->
                    row;
            case OrganizationRenamed(_, var name) -> row.named(name);
            case OrganizationDescribed(_, var displayName, var logoUrl) ->
                    row.described(displayName, logoUrl);
            case OrganizationSettingsChanged changed -> row.set(after(row, changed));
            case ExternalIdSet(_, var externalId) -> row.knownAs(externalId);
            case OrganizationSuspended _ -> row.standing("suspended");
            case OrganizationActivated _ -> row.standing("active");
            case InvitationEvent invitation -> row.awaiting(pending(row, invitation));
            case MemberJoined joined -> {
                Set<String> machines = new HashSet<>(row.machines());
                if (joined.machine()) {
                    machines.add(joined.user().value());
                }
                yield row.having(row.members() + 1, machines);
            }
            case MemberLeft left -> {
                Set<String> machines = new HashSet<>(row.machines());
                machines.remove(left.user().value());
                yield row.having(row.members() - 1, machines);
            }
        };
    }

    private static Map<String, String> after(
            OrganizationRow row, OrganizationSettingsChanged changed) {
        Map<String, String> settings = new TreeMap<>(row.settings());
        settings.keySet().removeAll(changed.removed());
        settings.putAll(changed.set());
        return settings;
    }

    private static Set<String> pending(OrganizationRow row, InvitationEvent event) {
        Set<String> pending = new HashSet<>(row.pending());
        switch (event) {
            case InvitationEvent.Opened _ -> pending.add(event.invitation());
            case InvitationRevoked _, InvitationExpired _, InvitationAccepted _ ->
                    pending.remove(event.invitation());
        }
        return pending;
    }
}
