package com.opscenter.identity.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.organizations.api.SystemOrganization;

/// What is to be recorded about a person's second factors. The factors themselves are no events:
/// only the provider knows them.
public sealed interface FactorCommand extends Command {

    UserId user();

    @Override
    default String targetId() {
        return "factors/" + user().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:write");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Oneself(user());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// @param factor its id, which opens nothing
    @NotApprovable("It is about oneself alone.")
    record RecordFactorAdded(UserId user, String factor, FactorKind kind)
            implements FactorCommand {}

    /// By its owner, or by whoever helps somebody who lost it.
    @Approvable
    record RecordFactorRemoved(UserId user, String factor, FactorKind kind)
            implements FactorCommand {

        @Override
        public Requirement requirement() {
            return Requirement.anyOf(
                    new Requirement.Oneself(user), new Requirement.Everywhere(permission()));
        }
    }

    /// New codes void those of before.
    @NotApprovable("Its answer is a secret that is shown once.")
    record RecordRecoveryCodesMade(UserId user, int count) implements FactorCommand {}

    /// @param left how many are good yet
    record RecordRecoveryCodeUsed(UserId user, int left) implements FactorCommand {}

    /// After the right password.
    ///
    /// @param wrong how many codes were wrong within a day
    record RecordSecondFactorGuessed(UserId user, int wrong) implements FactorCommand {}

    /// A passkey was refused because it counted less than it had before, as a copy of it would.
    record RecordPasskeyCopied(UserId user, String factor) implements FactorCommand {}
}
