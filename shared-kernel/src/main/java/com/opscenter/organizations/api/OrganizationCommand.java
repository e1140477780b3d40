package com.opscenter.organizations.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandType;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.OrgRight;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.Requirement.Everywhere;
import com.opscenter.identity.api.Requirement.OfOrganization;
import com.opscenter.identity.api.Requirement.Oneself;
import com.opscenter.identity.api.UserId;
import com.opscenter.vocabulary.api.FieldError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is asked of an organization. Roles are the words of the organization's roles.
public sealed interface OrganizationCommand extends Command
        permits OrganizationCommand.FoundOrganization,
                OrganizationCommand.DescribeOrganization,
                OrganizationCommand.ChangeSettings,
                OrganizationCommand.SuspendOrganization,
                OrganizationCommand.ActivateOrganization,
                OrganizationCommand.AddMember,
                OrganizationCommand.ChangeMemberRole,
                OrganizationCommand.RemoveMember,
                OrganizationCommand.DeleteOrganization,
                OrganizationCommand.OpenSite,
                ProvisioningCommand,
                InvitationCommand {

    String orgId();

    @Override
    default String targetId() {
        return "organization/" + orgId();
    }

    @Override
    default Permission permission() {
        return Permission.of("organizations:write");
    }

    @Override
    default Requirement requirement() {
        return new Everywhere(permission());
    }

    @Override
    default String home() {
        return orgId();
    }

    /// Founds an organization; its founder owns it.
    ///
    /// @param kind `team`, `personal` or `system`
    /// @param owner null for what our own parts found
    @NotApprovable("A new organization holds nothing yet.")
    record FoundOrganization(
            String orgId,
            String name,
            String kind,
            @Nullable String displayName,
            @Nullable Joining owner)
            implements OrganizationCommand {

        /// What nobody owns yet.
        public FoundOrganization(String orgId, String name, String kind) {
            this(orgId, name, kind, null, null);
        }

        /// Whoever is signed in founds for themselves.
        @Override
        public Requirement requirement() {
            return owner == null
                    ? OrganizationCommand.super.requirement()
                    : Requirement.anyOf(
                            new Oneself(owner.user()), OrganizationCommand.super.requirement());
        }

        @Override
        public List<FieldError> violations() {
            return OrganizationWords.violations(name, displayName, null);
        }
    }

    /// @param name and the others: null leaves them as they are; without words `displayName` and
    ///   `logoUrl` are taken away
    @Approvable
    record DescribeOrganization(
            String orgId,
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String logoUrl)
            implements OrganizationCommand {

        @Override
        public Requirement requirement() {
            return Requirement.anyOf(
                    new OfOrganization(orgId, OrgRight.MANAGE_SETTINGS),
                    OrganizationCommand.super.requirement());
        }

        @Override
        public List<FieldError> violations() {
            return OrganizationWords.violations(name, displayName, logoUrl);
        }
    }

    /// What people and programs note with the organization, by name. What is not named stays as it
    /// is; what is named without a value is taken away.
    @Approvable
    record ChangeSettings(String orgId, Map<String, @Nullable String> settings)
            implements OrganizationCommand {

        @SuppressWarnings("NullAway") // no copy of the JDK's takes a name without a value
        public ChangeSettings(String orgId, Map<String, @Nullable String> settings) {
            this.orgId = orgId;
            this.settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        }

        @Override
        public Requirement requirement() {
            return Requirement.anyOf(
                    new OfOrganization(orgId, OrgRight.MANAGE_SETTINGS),
                    OrganizationCommand.super.requirement());
        }

        @Override
        public List<FieldError> violations() {
            return SettingWords.violations(settings);
        }
    }

    /// Until it is active again nobody is invited to it and nobody joins by an invitation.
    @Approvable
    record SuspendOrganization(String orgId) implements OrganizationCommand {}

    @Approvable
    record ActivateOrganization(String orgId) implements OrganizationCommand {}

    /// @param by how they come to join: `added`, `enrolled` or `imported`
    @Approvable
    record AddMember(String orgId, Joining member, String role, String by)
            implements OrganizationCommand {

        /// To make somebody an owner is the same, whether they belong already or not.
        @Override
        public Set<String> alsoDoes() {
            return role.equals(OrgRole.OWNER.word())
                    ? Set.of(CommandType.of(ChangeMemberRole.class))
                    : Set.of();
        }

        @Override
        public List<FieldError> violations() {
            return OrganizationWords.violations(role);
        }
    }

    /// @param overOwners whether whoever asks may make and unmake owners
    @Approvable
    record ChangeMemberRole(String orgId, UserId user, String role, boolean overOwners)
            implements OrganizationCommand {

        @Override
        public Requirement requirement() {
            return Requirement.anyOf(
                    new OfOrganization(orgId, OrgRight.MANAGE_MEMBERS),
                    OrganizationCommand.super.requirement());
        }

        @Override
        public List<FieldError> violations() {
            return OrganizationWords.violations(role);
        }
    }

    /// @param overOwners whether whoever asks may make and unmake owners
    @Approvable
    record RemoveMember(String orgId, UserId user, boolean overOwners)
            implements OrganizationCommand {

        @Override
        public Requirement requirement() {
            return Requirement.anyOf(
                    new OfOrganization(orgId, OrgRight.MANAGE_MEMBERS),
                    OrganizationCommand.super.requirement(),
                    new Oneself(user));
        }
    }

    /// Everybody's membership ends with it, and every invitation.
    ///
    /// @param withPerson whether its person goes, too: only then a personal one is deleted
    @Approvable
    record DeleteOrganization(String orgId, boolean withPerson) implements OrganizationCommand {

        @Override
        public Permission permission() {
            return Permission.of("organizations:delete");
        }

        @Override
        public Requirement requirement() {
            return Requirement.anyOf(
                    new OfOrganization(orgId, OrgRight.DELETE_ORG),
                    OrganizationCommand.super.requirement());
        }
    }

    /// @param timeZone IANA name, for the people at the site
    record OpenSite(String orgId, String siteId, String name, String timeZone)
            implements OrganizationCommand {

        @Override
        public Requirement requirement() {
            return Requirement.of(permission());
        }
    }
}
