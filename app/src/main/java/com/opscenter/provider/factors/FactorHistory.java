package com.opscenter.provider.factors;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FactorCommand;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells the history what became of people's second factors. What holds already, and cannot be
/// recorded, stands in the log.
@Component
@OnlyWhenEmbedded
class FactorHistory {

    private static final Logger LOG = LoggerFactory.getLogger(FactorHistory.class);

    private final Commands commands;
    private final Visitors visitors;

    FactorHistory(Commands commands, Visitors visitors) {
        this.commands = commands;
        this.visitors = visitors;
    }

    /// By the person at the sign-in.
    void tell(FactorCommand command, HttpServletRequest request) {
        tell(command, visitors.context(command.user(), null, request));
    }

    void tell(FactorCommand command, CommandContext context) {
        try {
            record(command, context);
        } catch (StorageUnavailableException | RefusedException e) {
            LOG.warn(
                    "factor=unrecorded user={} what={} cause={}",
                    command.user().value(),
                    command.getClass().getSimpleName(),
                    e.toString());
        }
    }

    /// Ends the request where all this waits for a second person.
    void holdIfRuled(List<FactorCommand> wanted, CommandContext context) {
        commands.hold(wanted, context).ifPresent(Outcome::orRefuse);
    }

    /// Before it is done: what cannot be recorded is not done.
    void record(FactorCommand command, CommandContext context) {
        commands.send(command, context).orRefuse();
    }

    /// By the machine itself.
    static CommandContext ofOurs() {
        Caller caller = Caller.own(Actor.system("accounts"), SystemOrganization.ID);
        String id = UUID.randomUUID().toString();
        return new CommandContext(id, caller, null, id, null, null, null, null, null);
    }
}
