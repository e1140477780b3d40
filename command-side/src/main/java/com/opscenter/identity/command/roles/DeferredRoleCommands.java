package com.opscenter.identity.command.roles;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.RoleCommand;
import com.opscenter.identity.api.RoleCommand.ChangeRole;
import com.opscenter.identity.api.RoleCommand.DefineRole;
import com.opscenter.identity.api.RoleCommand.DeleteRole;
import com.opscenter.identity.api.RoleCommand.GrantPermissions;
import com.opscenter.identity.api.RoleCommand.RevokePermissions;
import com.opscenter.identity.api.Strength;
import org.springframework.stereotype.Component;

/// What was asked of roles and waited for a second person is bounded by what whoever asked may now.
@Component
class DeferredRoleCommands implements DeferredCommands {

    @Override
    public boolean owns(Command command) {
        return command instanceof RoleCommand;
    }

    @Override
    public Command anew(Command asked, Caller caller) {
        Strength by = Strength.of(caller);
        return switch ((RoleCommand) asked) {
            case DefineRole(var role, var terms, _) -> new DefineRole(role, terms, by);
            case ChangeRole(
                            var role,
                            var description,
                            var level,
                            var platform,
                            var permissions,
                            _) ->
                    new ChangeRole(role, description, level, platform, permissions, by);
            case GrantPermissions(var role, var permissions, _) ->
                    new GrantPermissions(role, permissions, by);
            case RevokePermissions(var role, var permissions, _) ->
                    new RevokePermissions(role, permissions, by);
            case DeleteRole(var role, _) -> new DeleteRole(role, by);
        };
    }
}
