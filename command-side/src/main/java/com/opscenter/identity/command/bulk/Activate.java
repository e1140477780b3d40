package com.opscenter.identity.command.bulk;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.RestoreStatus;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lets many people in again.
@Component
class Activate extends ChangeStatus {

    Activate(Roles roles) {
        super(UserStatus.ENABLED, roles);
    }

    @Override
    public Set<Class<? extends Command>> gives() {
        return Set.of(ActivateUser.class, SuspendUser.class, RestoreStatus.class);
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
