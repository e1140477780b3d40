package com.opscenter.organizations.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.identity.api.Caller;
import com.opscenter.organizations.api.OrganizationCommand.ChangeMemberRole;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import org.springframework.stereotype.Component;

/// What was asked about members and waited for a second person reaches owners only where whoever
/// asked reaches them now.
@Component
class DeferredMemberships implements DeferredCommands {

    @Override
    public boolean owns(Command command) {
        return command instanceof ChangeMemberRole || command instanceof RemoveMember;
    }

    @Override
    public Command anew(Command asked, Caller caller) {
        return switch (asked) {
            case ChangeMemberRole(var orgId, var user, var role, _) ->
                    new ChangeMemberRole(orgId, user, role, OverOwners.may(caller, orgId));
            case RemoveMember(var orgId, var user, _) ->
                    new RemoveMember(
                            orgId,
                            user,
                            user.equals(caller.person()) || OverOwners.may(caller, orgId));
            default -> throw new IllegalArgumentException(asked + " is about no member");
        };
    }
}
