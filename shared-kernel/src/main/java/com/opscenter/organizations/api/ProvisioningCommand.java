package com.opscenter.organizations.api;

import com.opscenter.commands.api.CommandType;
import com.opscenter.identity.api.UserId;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What whoever provisions groups from outside asks of a team: everything at once or nothing, since
/// a team that was changed by half differs from what is known of it there.
public sealed interface ProvisioningCommand extends OrganizationCommand {

    /// Founds a team.
    ///
    /// @param externalId by which it is known outside, null for none
    /// @param owner who provisions it
    /// @param members who belong to it beside the owner
    record ProvisionTeam(
            String orgId,
            String name,
            @Nullable String externalId,
            Joining owner,
            List<Joining> members)
            implements ProvisioningCommand {

        public ProvisionTeam {
            members = List.copyOf(members);
        }

        @Override
        public List<FieldError> violations() {
            return ProvisioningCommand.violations(name, externalId);
        }
    }

    /// Changes a team. Whoever is in it already stays as what they are, however strong.
    ///
    /// @param name null to leave it as it is
    /// @param externalId null to leave it as it is, without words to take it away
    /// @param joining who are to belong to it
    /// @param leaving who are not; whoever does not anyway is no matter
    /// @param othersLeave whether everybody else leaves whose role there is `member`
    record ChangeTeam(
            String orgId,
            @Nullable String name,
            @Nullable String externalId,
            List<Joining> joining,
            Set<UserId> leaving,
            boolean othersLeave)
            implements ProvisioningCommand {

        public ChangeTeam {
            joining = List.copyOf(joining);
            leaving = Set.copyOf(leaving);
        }

        @Override
        public Set<String> alsoDoes() {
            return Set.of(
                    CommandType.of(OrganizationCommand.AddMember.class),
                    CommandType.of(OrganizationCommand.RemoveMember.class));
        }

        @Override
        public List<FieldError> violations() {
            return ProvisioningCommand.violations(name, externalId);
        }
    }

    private static List<FieldError> violations(@Nullable String name, @Nullable String externalId) {
        List<FieldError> errors = new ArrayList<>(OrganizationWords.violations(name, null, null));
        if (externalId != null && externalId.length() > OrganizationWords.LONGEST_NAME) {
            errors.add(new FieldError("externalId", "size", "must have at most 200 characters"));
        }
        return List.copyOf(errors);
    }
}
