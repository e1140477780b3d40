package com.opscenter.identity.command.bulk;

import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import org.springframework.stereotype.Component;

/// Lets many people in again.
@Component
class Activate extends ChangeStatus {

    Activate(Roles roles) {
        super(UserStatus.ENABLED, roles);
    }

    @Override
    public String word() {
        return "activate";
    }

    @Override
    UserCommand command(UserId user, Asker by) {
        return new ActivateUser(user, by);
    }
}
