package com.opscenter.organizations.query;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An organization as stored.
///
/// @param kind `team`, `personal` or `system`
/// @param members how many there are
/// @param machines those of them that are service accounts
/// @param settings what is noted with it, by name
/// @param pending ids of the invitations that may be accepted
/// @param externalId by which whoever provisions groups knows it, null for none
record OrganizationRow(
        String id,
        String name,
        @Nullable String displayName,
        @Nullable String logoUrl,
        String kind,
        String status,
        int members,
        Set<String> machines,
        Map<String, String> settings,
        Set<String> pending,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String externalId) {

    /// Rows of earlier days know of no status, no members, no settings and no invitations.
    OrganizationRow {
        status = status == null ? "active" : status;
        machines = machines == null ? Set.of() : machines;
        settings = settings == null ? Map.of() : settings;
        pending = pending == null ? Set.of() : pending;
    }

    OrganizationRow named(String newName) {
        return new OrganizationRow(
                id,
                newName,
                displayName,
                logoUrl,
                kind,
                status,
                members,
                machines,
                settings,
                pending,
                createdAt,
                updatedAt,
                externalId);
    }

    OrganizationRow described(@Nullable String newDisplayName, @Nullable String newLogoUrl) {
        return new OrganizationRow(
                id,
                name,
                newDisplayName,
                newLogoUrl,
                kind,
                status,
                members,
                machines,
                settings,
                pending,
                createdAt,
                updatedAt,
                externalId);
    }

    OrganizationRow standing(String newStatus) {
        return new OrganizationRow(
                id,
                name,
                displayName,
                logoUrl,
                kind,
                newStatus,
                members,
                machines,
                settings,
                pending,
                createdAt,
                updatedAt,
                externalId);
    }

    OrganizationRow having(int newMembers, Set<String> newMachines) {
        return new OrganizationRow(
                id,
                name,
                displayName,
                logoUrl,
                kind,
                status,
                newMembers,
                newMachines,
                settings,
                pending,
                createdAt,
                updatedAt,
                externalId);
    }

    OrganizationRow set(Map<String, String> newSettings) {
        return new OrganizationRow(
                id,
                name,
                displayName,
                logoUrl,
                kind,
                status,
                members,
                machines,
                newSettings,
                pending,
                createdAt,
                updatedAt,
                externalId);
    }

    OrganizationRow awaiting(Set<String> nowPending) {
        return new OrganizationRow(
                id,
                name,
                displayName,
                logoUrl,
                kind,
                status,
                members,
                machines,
                settings,
                nowPending,
                createdAt,
                updatedAt,
                externalId);
    }

    OrganizationRow knownAs(@Nullable String newExternalId) {
        return new OrganizationRow(
                id,
                name,
                displayName,
                logoUrl,
                kind,
                status,
                members,
                machines,
                settings,
                pending,
                createdAt,
                updatedAt,
                newExternalId);
    }

    OrganizationRow at(Instant when) {
        return new OrganizationRow(
                id,
                name,
                displayName,
                logoUrl,
                kind,
                status,
                members,
                machines,
                settings,
                pending,
                createdAt,
                when,
                externalId);
    }
}
