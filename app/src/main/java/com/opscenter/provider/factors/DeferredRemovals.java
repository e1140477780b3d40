package com.opscenter.provider.factors;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.OnlyWhenEmbedded;
import org.springframework.stereotype.Component;

/// Second factors whose removal waited for a second person are taken away once that is recorded.
@Component
@OnlyWhenEmbedded
class DeferredRemovals implements DeferredCommands {

    private final Factors factors;
    private final Directory directory;
    private final Roles roles;

    DeferredRemovals(Factors factors, Directory directory, Roles roles) {
        this.factors = factors;
        this.directory = directory;
        this.roles = roles;
    }

    @Override
    public boolean owns(Command command) {
        return command instanceof RecordFactorRemoved;
    }

    /// Nobody takes away those of somebody who has become stronger while it waited.
    @Override
    public Command anew(Command asked, Caller caller) {
        UserId user = ((RecordFactorRemoved) asked).user();
        boolean isStronger =
                !user.equals(caller.person())
                        && directory
                                .member(user)
                                .filter(it -> Asker.of(caller, roles).isBelow(it.roles()))
                                .isPresent();
        if (isStronger) {
            throw new RefusedException(
                    new Refusal("role-too-strong", "This person holds a role stronger than yours"));
        }
        return asked;
    }

    @Override
    public Accepted carryOut(Command anew, CommandContext context, Commands commands) {
        RecordFactorRemoved removal = (RecordFactorRemoved) anew;
        Accepted accepted = commands.send(removal, context).orRefuse();
        factors.of(removal.user(), removal.factor())
                .ifPresent(factor -> factors.finishRemoval(removal.user(), factor));
        return accepted;
    }
}
