package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.AssignRole;
import com.opscenter.identity.api.UserCommand.ChangeOwnName;
import com.opscenter.identity.api.UserCommand.ChangeServiceAccount;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.ChoosePrimaryOrganization;
import com.opscenter.identity.api.UserCommand.ClaimNames;
import com.opscenter.identity.api.UserCommand.CreateServiceAccount;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.EraseUser;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.ObserveRoles;
import com.opscenter.identity.api.UserCommand.RecordPasswordChosen;
import com.opscenter.identity.api.UserCommand.RegisterServiceAccount;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserCommand.RemoveServiceAccount;
import com.opscenter.identity.api.UserCommand.RequestPasswordLetter;
import com.opscenter.identity.api.UserCommand.RestoreRoles;
import com.opscenter.identity.api.UserCommand.RestoreStatus;
import com.opscenter.identity.api.UserCommand.RestoreTier;
import com.opscenter.identity.api.UserCommand.RotateServiceSecret;
import com.opscenter.identity.api.UserCommand.SetExternalId;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserCommand.SetTier;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.command.User.Deleted;
import com.opscenter.identity.command.User.Machine;
import com.opscenter.identity.command.User.Registered;
import com.opscenter.identity.command.User.Unknown;

/// Decides what is asked of the register, topic by topic.
final class UserDecider {

    private UserDecider() {}

    static Decision<UserEvent> decide(UserCommand command, User user) {
        return decide(command, user, RoleNews.NONE);
    }

    /// @param news when it was last decided or seen which roles somebody holds
    static Decision<UserEvent> decide(UserCommand command, User user, RoleNews news) {
        Decision<UserEvent> decision =
                switch (user) {
                    case Unknown _ -> ofNobody(command);
                    case Machine machine -> ofMachine(command, machine);
                    case Registered person -> ofPerson(command, person, news);
                    case Deleted deleted -> ofDeleted(command, deleted);
                };
        return RolesAreHeld.in(TheLastAdministratorStays.in(decision, command.user(), user), user);
    }

    private static Decision<UserEvent> ofNobody(UserCommand command) {
        return switch (command) {
            case RegisterUser register -> Registering.person(register);
            case RegisterServiceAccount register -> Registering.machine(register);
            case CreateServiceAccount create -> MachineDecisions.decide(create);
            default -> nobody(command.user());
        };
    }

    private static Decision<UserEvent> ofMachine(UserCommand command, Machine machine) {
        return switch (command) {
            case RegisterUser _, RegisterServiceAccount _, CreateServiceAccount _ ->
                    Registering.twice();
            case ChangeServiceAccount change -> MachineDecisions.decide(change, machine);
            case RotateServiceSecret rotate -> MachineDecisions.decide(rotate, machine);
            case RemoveServiceAccount remove -> MachineDecisions.decide(remove, machine);
            case SetRoles _, AssignRole _, RemoveRole _, RestoreRoles _ ->
                    RoleDecisions.decide(command, machine);
            default -> nobody(command.user());
        };
    }

    private static Decision<UserEvent> ofPerson(
            UserCommand command, Registered user, RoleNews news) {
        return switch (command) {
            // An enrollment that goes on where it was interrupted has registered them before.
            case RegisterUser register when register.enrollment() != null -> accept();
            case RegisterUser _, RegisterServiceAccount _, CreateServiceAccount _ ->
                    Registering.twice();
            case ChangeServiceAccount _, RotateServiceSecret _, RemoveServiceAccount _ ->
                    nobody(command.user());
            case ClaimNames claim -> Registering.names(claim, user);
            case SetRoles _, AssignRole _, RemoveRole _, RestoreRoles _ ->
                    RoleDecisions.decide(command, user);
            case ObserveRoles observed -> ObservedRoles.decide(observed, user, news);
            case ChangeUser change -> ProfileDecisions.decide(change, user);
            case ChangeOwnName change -> ProfileDecisions.decide(change, user);
            case ChoosePrimaryOrganization choice -> ProfileDecisions.decide(choice, user);
            case SetTier tier -> AllowanceDecisions.decide(tier, user);
            case RestoreTier tier -> AllowanceDecisions.decide(tier, user);
            case LimitApiCalls limit -> AllowanceDecisions.decide(limit, user);
            case RequestPasswordLetter letter -> PasswordDecisions.decide(letter);
            case RecordPasswordChosen chosen -> PasswordDecisions.decide(chosen, user);
            case SetExternalId known -> ExternalIdDecisions.decide(known, user);
            case SuspendUser suspend -> StatusDecisions.decide(suspend, user);
            case ActivateUser activate -> StatusDecisions.decide(activate, user);
            case RestoreStatus restore -> StatusDecisions.decide(restore, user);
            case DeleteUser delete -> StatusDecisions.decide(delete, user);
            case EraseUser _ ->
                    reject("in-use", "Only somebody who was deleted can be erased: delete first");
        };
    }

    private static Decision<UserEvent> ofDeleted(UserCommand command, Deleted user) {
        return switch (command) {
            case RegisterUser _, RegisterServiceAccount _, CreateServiceAccount _ ->
                    Registering.twice();
            case EraseUser(var id) -> user.erased() ? accept() : accept(new UserErased(id));
            default -> nobody(command.user());
        };
    }

    private static Decision<UserEvent> nobody(UserId user) {
        return reject(Refusal.notFound("user " + user.value()));
    }
}
