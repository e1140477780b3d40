package com.opscenter.organizations.query;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An organization as stored.
///
/// @param kind `team`, `personal` or `system`
/// @param members how many there are
/// @param machines those of them that are service accounts
record OrganizationRow(
        String id,
        String name,
        @Nullable String displayName,
        @Nullable String logoUrl,
        String kind,
        String status,
        int members,
        Set<String> machines,
        Instant createdAt,
        Instant updatedAt) {

    /// Rows of earlier days know of no status and no members.
    OrganizationRow {
        status = status == null ? "active" : status;
        machines = machines == null ? Set.of() : machines;
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
                createdAt,
                updatedAt);
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
                createdAt,
                updatedAt);
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
                createdAt,
                updatedAt);
    }

    OrganizationRow at(Instant when) {
        return new OrganizationRow(
                id, name, displayName, logoUrl, kind, status, members, machines, createdAt, when);
    }
}
