package com.opscenter.identity.command.factors;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.FactorRuleCommand.RequireSecondFactor;
import com.opscenter.identity.api.RoleEvent.RoleDeleted;
import org.springframework.stereotype.Component;

/// A role that nobody can have any more needs no second factor: it leaves the rule with its name.
@Component
class WhenRoleDeletedThenLeaveSecondFactorToPeople implements Reaction<RoleDeleted> {

    private final OwnCommands own;

    WhenRoleDeletedThenLeaveSecondFactorToPeople(Commands commands) {
        this.own = new OwnCommands(commands, Actor.system("roles"));
    }

    @Override
    public Class<RoleDeleted> event() {
        return RoleDeleted.class;
    }

    @Override
    public String lane(RoleDeleted event) {
        return event.stream();
    }

    @Override
    public void react(RoleDeleted event, StoredEvent stored, boolean repeated) {
        own.send(new RequireSecondFactor(event.role(), false), stored);
    }
}
