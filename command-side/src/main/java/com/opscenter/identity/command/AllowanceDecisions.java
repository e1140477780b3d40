package com.opscenter.identity.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.RestoreTier;
import com.opscenter.identity.api.UserCommand.SetTier;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.command.User.Registered;
import java.util.Objects;

/// What somebody may use beyond, or short of, what their organization is on.
final class AllowanceDecisions {

    private AllowanceDecisions() {}

    static Decision<UserEvent> decide(SetTier command, Registered user) {
        return Objects.equals(command.tier(), user.tier())
                ? accept()
                : accept(new TierOverridden(command.user(), user.tier(), command.tier()));
    }

    static Decision<UserEvent> decide(RestoreTier command, Registered user) {
        return Objects.equals(command.changed(), user.tier())
                        || Objects.equals(command.before(), user.tier())
                ? decide(new SetTier(command.user(), command.before()), user)
                : reject("state-moved-on", "The tier was changed again since");
    }

    static Decision<UserEvent> decide(LimitApiCalls command, Registered user) {
        return Objects.equals(command.limit(), user.apiCallsLimit())
                ? accept()
                : accept(
                        new ApiCallsLimited(command.user(), user.apiCallsLimit(), command.limit()));
    }
}
