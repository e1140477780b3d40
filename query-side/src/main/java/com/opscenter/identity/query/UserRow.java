package com.opscenter.identity.query;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.UserSource;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A person or service account as stored. Somebody deleted keeps their row: what they did has their
/// name until they are erased.
///
/// @param clientId only of service accounts
/// @param profile only of people
/// @param assigned since when they have each role
/// @param externalId by which whoever provisions people knows them, null for none
/// @param machineName of a service account, for people's eyes; null for none
public record UserRow(
        String id,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable Sealed profile,
        Set<String> roles,
        Set<String> permissions,
        Map<String, Assigned> assigned,
        boolean emailVerified,
        String primaryOrg,
        Origin origin,
        Standing standing,
        Plan plan,
        Remarks remarks,
        @Nullable Sealed externalId,
        @Nullable String machineName) {

    /// By whom a role was given.
    public record Assigned(Instant at, Actor by) {}

    public record Origin(UserSource source, Instant createdAt) {}

    /// @param suspension null unless suspended
    /// @param endedAt when they were deleted
    public record Standing(
            UserStatus status,
            @Nullable Suspension suspension,
            @Nullable Instant endedAt,
            @Nullable Instant erasedAt) {

        static final Standing ENABLED = new Standing(UserStatus.ENABLED, null, null, null);
        static final Standing DISABLED = new Standing(UserStatus.DISABLED, null, null, null);
    }

    public record Suspension(@Nullable String reason, Instant at, Actor by) {}

    /// @param tier null for that of the primary organization
    /// @param apiCallsLimit null for that of the tier
    public record Plan(@Nullable String tier, @Nullable Long apiCallsLimit) {}

    /// @param notes of the administrators
    /// @param attributes by name as JSON
    public record Remarks(Set<String> tags, @Nullable Sealed notes, @Nullable Sealed attributes) {

        static final Remarks NONE = new Remarks(Set.of(), null, null);
    }

    /// Rows from before roles were words have them in capitals, and those from before people were
    /// administered say little. They are shown until they are folded anew, which with a long
    /// history, or with another node still at work, takes a while.
    public UserRow {
        roles =
                roles.stream()
                        .map(role -> role.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        assigned = assigned == null ? Map.of() : assigned;
        primaryOrg = primaryOrg == null ? SystemOrganization.ID : primaryOrg;
        origin = origin == null ? new Origin(UserSource.FIRST_START, Instant.EPOCH) : origin;
        standing = standing == null ? Standing.ENABLED : standing;
        plan = plan == null ? new Plan(null, null) : plan;
        remarks = remarks == null ? Remarks.NONE : remarks;
    }

    public boolean isMachine() {
        return clientId != null;
    }

    public boolean isDeleted() {
        return standing.status() == UserStatus.DELETED;
    }

    public boolean isErased() {
        return standing.erasedAt() != null;
    }

    UserRow called(@Nullable Sealed newProfile) {
        return with(newProfile, emailVerified, primaryOrg, standing, plan, remarks);
    }

    UserRow verified(boolean isVerified) {
        return with(profile, isVerified, primaryOrg, standing, plan, remarks);
    }

    UserRow actingFor(String orgId) {
        return with(profile, emailVerified, orgId, standing, plan, remarks);
    }

    UserRow standing(Standing newStanding) {
        return with(profile, emailVerified, primaryOrg, newStanding, plan, remarks);
    }

    UserRow plan(Plan newPlan) {
        return with(profile, emailVerified, primaryOrg, standing, newPlan, remarks);
    }

    UserRow remarks(Remarks newRemarks) {
        return with(profile, emailVerified, primaryOrg, standing, plan, newRemarks);
    }

    UserRow having(Set<String> newRoles, Map<String, Assigned> newAssigned) {
        return new UserRow(
                id,
                issuer,
                clientId,
                profile,
                newRoles,
                permissions,
                newAssigned,
                emailVerified,
                primaryOrg,
                origin,
                standing,
                plan,
                remarks,
                externalId,
                machineName);
    }

    UserRow knownAs(@Nullable Sealed newExternalId) {
        return new UserRow(
                id,
                issuer,
                clientId,
                profile,
                roles,
                permissions,
                assigned,
                emailVerified,
                primaryOrg,
                origin,
                standing,
                plan,
                remarks,
                newExternalId,
                machineName);
    }

    UserRow named(@Nullable String newName) {
        return machine(permissions, newName);
    }

    UserRow permitted(Set<String> newPermissions) {
        return machine(newPermissions, machineName);
    }

    private UserRow machine(Set<String> newPermissions, @Nullable String newName) {
        return new UserRow(
                id,
                issuer,
                clientId,
                profile,
                roles,
                newPermissions,
                assigned,
                emailVerified,
                primaryOrg,
                origin,
                standing,
                plan,
                remarks,
                externalId,
                newName);
    }

    private UserRow with(
            @Nullable Sealed newProfile,
            boolean isVerified,
            String newPrimaryOrg,
            Standing newStanding,
            Plan newPlan,
            Remarks newRemarks) {
        return new UserRow(
                id,
                issuer,
                clientId,
                newProfile,
                roles,
                permissions,
                assigned,
                isVerified,
                newPrimaryOrg,
                origin,
                newStanding,
                newPlan,
                newRemarks,
                externalId,
                machineName);
    }
}
