package com.opscenter.identity.api.accounts;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked about somebody's account at the outside provider. On a stream of its own: a look
/// at it moves no version of the person.
public sealed interface AccountCommand extends Command {

    UserId user();

    @Override
    default String targetId() {
        return "account/" + user().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:write");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// It was looked at. What is not named does not differ.
    @NotApprovable("It only looks.")
    record ObserveAccount(UserId user, List<AccountDifference> differences)
            implements AccountCommand {

        public ObserveAccount {
            differences = List.copyOf(differences);
        }
    }

    /// What is there becomes what is wanted here, by a command about the person that comes with
    /// this one.
    ///
    /// @param mark of the difference that was shown
    @Approvable
    record AcceptDifference(
            UserId user, AccountAspect aspect, String commandId, String mark, String observed)
            implements AccountCommand {}

    /// The account is to become as it is wanted here.
    @Approvable
    record EnforceAccount(UserId user, AccountAspect aspect, String commandId, String wanted)
            implements AccountCommand {}

    /// What became of that.
    ///
    /// @param refusal why the provider does not take it, null when it has
    record SettleEnforcement(
            UserId user, AccountAspect aspect, String commandId, @Nullable String refusal)
            implements AccountCommand {}
}
