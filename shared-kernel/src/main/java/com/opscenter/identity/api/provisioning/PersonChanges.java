package com.opscenter.identity.api.provisioning;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserId;
import java.util.List;

/// Changes people and parts with them, as an administrator would.
public interface PersonChanges {

    /// What makes somebody who they are to be; refuses words that may not be said of anybody.
    ///
    /// @return none when nothing differs
    List<UserCommand> changes(UserId user, Portrait before, Portrait after, Caller caller);

    /// Whether a request with this key, whose answer was lost, has begun to change them.
    boolean isBegun(UserId user, CommandContext context);

    /// Lets somebody go; what they own is left to the others who own it.
    Accepted delete(UserId user, CommandContext context);
}
