package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.AssignRole;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserCommand.RequestPasswordLetter;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import org.springframework.stereotype.Component;

/// What was asked about people and waited for a second person is bounded by what whoever asked may
/// now; letters are written, and what somebody owns is left to others, when it is done.
@Component
class DeferredPersonCommands implements DeferredCommands {

    private final Roles roles;
    private final SoleOwners owners;
    private final PasswordLetters letters;
    private final PersonDesk desk;

    DeferredPersonCommands(
            Roles roles, SoleOwners owners, PasswordLetters letters, PersonDesk desk) {
        this.roles = roles;
        this.owners = owners;
        this.letters = letters;
        this.desk = desk;
    }

    @Override
    public boolean owns(Command command) {
        return command instanceof UserCommand;
    }

    @Override
    public Command anew(Command asked, Caller caller) {
        Asker by = Asker.of(caller, roles);
        return switch (asked) {
            case ChangeUser change -> by(change, by);
            case SetRoles(var user, var all, _) -> new SetRoles(user, all, by);
            case AssignRole(var user, var role, _) -> new AssignRole(user, role, by);
            case RemoveRole(var user, var role, _) -> new RemoveRole(user, role, by);
            case SuspendUser(var user, _) -> new SuspendUser(user, by);
            case ActivateUser(var user, _) -> new ActivateUser(user, by);
            case DeleteUser(var user, _) -> new DeleteUser(user, by);
            default -> asked;
        };
    }

    @Override
    public Accepted carryOut(Command anew, CommandContext context, Commands commands) {
        return switch (anew) {
            case RequestPasswordLetter letter -> letters.send(letter, context);
            case DeleteUser delete -> delete(delete, context, commands);
            default -> commands.send(anew, context).orRefuse();
        };
    }

    private Accepted delete(DeleteUser delete, CommandContext context, Commands commands) {
        if (desk.wasDone(delete.user(), context)) {
            return commands.send(delete, context).orRefuse();
        }
        desk.requirePossible(delete, context);
        return owners.leavingToOthers(
                delete.user(), context, () -> commands.send(delete, context).orRefuse());
    }

    private static ChangeUser by(ChangeUser asked, Asker by) {
        return new ChangeUser(
                asked.user(),
                asked.profile(),
                asked.names(),
                asked.emailVerified(),
                asked.enabled(),
                asked.tags(),
                asked.notes(),
                asked.attributes(),
                by);
    }
}
