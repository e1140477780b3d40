package com.opscenter.identity.command.bulk;

import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import org.springframework.stereotype.Component;

/// Keeps many people out.
@Component
class Suspend extends ChangeStatus {

    Suspend(Roles roles) {
        super(UserStatus.SUSPENDED, roles);
    }

    @Override
    public String word() {
        return "suspend";
    }

    @Override
    UserCommand command(UserId user, Asker by) {
        return new SuspendUser(user, by);
    }
}
