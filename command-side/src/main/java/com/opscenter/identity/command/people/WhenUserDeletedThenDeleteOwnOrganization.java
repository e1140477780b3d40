package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.PersonalOrganization;
import org.springframework.stereotype.Component;

/// Somebody's own organization goes with them. Not everybody of earlier days has one.
@Component
class WhenUserDeletedThenDeleteOwnOrganization implements Reaction<UserDeleted> {

    private final OwnCommands own;

    WhenUserDeletedThenDeleteOwnOrganization(Commands commands) {
        this.own = new OwnCommands(commands, Actor.system("people"));
    }

    @Override
    public Class<UserDeleted> event() {
        return UserDeleted.class;
    }

    @Override
    public String lane(UserDeleted event) {
        return event.stream();
    }

    @Override
    public void react(UserDeleted event, StoredEvent stored, boolean repeated) {
        try {
            own.send(new DeleteOrganization(PersonalOrganization.of(event.user()), true), stored);
        } catch (RefusedException refused) {
            if (!refused.refusal().code().equals("not-found")) {
                throw refused;
            }
        }
    }
}
