package com.opscenter.organizations.query;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
        return with(next -> next.name = newName);
    }

    OrganizationRow described(@Nullable String newDisplayName, @Nullable String newLogoUrl) {
        return with(next -> {
            next.displayName = newDisplayName;
            next.logoUrl = newLogoUrl;
        });
    }

    OrganizationRow standing(String newStatus) {
        return with(next -> next.status = newStatus);
    }

    OrganizationRow having(int newMembers, Set<String> newMachines) {
        return with(next -> {
            next.members = newMembers;
            next.machines = newMachines;
        });
    }

    OrganizationRow set(Map<String, String> newSettings) {
        return with(next -> next.settings = newSettings);
    }

    OrganizationRow awaiting(Set<String> nowPending) {
        return with(next -> next.pending = nowPending);
    }

    OrganizationRow knownAs(@Nullable String newExternalId) {
        return with(next -> next.externalId = newExternalId);
    }

    OrganizationRow at(Instant when) {
        return with(next -> next.updatedAt = when);
    }

    private OrganizationRow with(Consumer<Next> change) {
        Next next = new Next(this);
        change.accept(next);
        return next.row();
    }

    /// What the row becomes.
    private static final class Next {
        private final OrganizationRow before;
        private String name;
        private @Nullable String displayName;
        private @Nullable String logoUrl;
        private String status;
        private int members;
        private Set<String> machines;
        private Map<String, String> settings;
        private Set<String> pending;
        private Instant updatedAt;
        private @Nullable String externalId;

        private Next(OrganizationRow before) {
            this.before = before;
            name = before.name;
            displayName = before.displayName;
            logoUrl = before.logoUrl;
            status = before.status;
            members = before.members;
            machines = before.machines;
            settings = before.settings;
            pending = before.pending;
            updatedAt = before.updatedAt;
            externalId = before.externalId;
        }

        private OrganizationRow row() {
            return new OrganizationRow(
                    before.id,
                    name,
                    displayName,
                    logoUrl,
                    before.kind,
                    status,
                    members,
                    machines,
                    settings,
                    pending,
                    before.createdAt,
                    updatedAt,
                    externalId);
        }
    }
}
