package com.opscenter.organizations.api;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.ConcernsPerson;
import com.opscenter.identity.api.UserId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to an organization. No name of a person stands in it.
public sealed interface OrganizationEvent extends Event
        permits OrganizationEvent.OrganizationFounded,
                OrganizationEvent.OrganizationRenamed,
                OrganizationEvent.OrganizationDescribed,
                OrganizationEvent.OrganizationSettingsChanged,
                OrganizationEvent.OrganizationSuspended,
                OrganizationEvent.OrganizationActivated,
                OrganizationEvent.OfMember,
                OrganizationEvent.OrganizationDeleted,
                OrganizationEvent.SiteOpened,
                OrganizationEvent.ExternalIdSet,
                InvitationEvent {

    String orgId();

    @Override
    default String stream() {
        return "organization/" + orgId();
    }

    record OrganizationFounded(String orgId, String name, String kind)
            implements OrganizationEvent {}

    record OrganizationRenamed(String orgId, String name) implements OrganizationEvent {}

    record OrganizationDescribed(
            String orgId, @Nullable String displayName, @Nullable String logoUrl)
            implements OrganizationEvent {}

    /// @param set the new values by name
    /// @param removed names that have none any more
    record OrganizationSettingsChanged(String orgId, Map<String, String> set, Set<String> removed)
            implements OrganizationEvent {

        public OrganizationSettingsChanged {
            set = Map.copyOf(set);
            removed = Set.copyOf(removed);
        }
    }

    record OrganizationSuspended(String orgId) implements OrganizationEvent {}

    record OrganizationActivated(String orgId) implements OrganizationEvent {}

    /// @param by how they came to join: `founded`, `added`, `accepted`, `enrolled`, `imported` or
    ///   `provisioned`
    /// @param machine a service account, which counts as a member but never as a person
    record MemberJoined(String orgId, UserId user, String role, String by, boolean machine)
            implements OfMember {}

    record MemberRoleChanged(String orgId, UserId user, String from, String to)
            implements OfMember {}

    /// @param role the last one
    record MemberLeft(String orgId, UserId user, String role) implements OfMember {}

    /// What happened to one member.
    sealed interface OfMember extends OrganizationEvent, ConcernsPerson {

        UserId user();

        @Override
        default String person() {
            return user().value();
        }
    }

    /// Nobody belongs to it any more, and its name may be taken by another.
    record OrganizationDeleted(String orgId) implements OrganizationEvent {}

    /// Whoever provisions groups from outside knows it by another id from now on.
    ///
    /// @param externalId null when by none any more
    record ExternalIdSet(String orgId, @Nullable String externalId) implements OrganizationEvent {}

    record SiteOpened(String orgId, String siteId, String name, String timeZone)
            implements OrganizationEvent {}
}
