package com.opscenter.commands.api;

import com.opscenter.identity.api.Caller;

/// How a feature carries out what a second person has agreed to, where time or the asker's rights
/// have left traces in its commands. A bean of this type is all it takes; commands without one are
/// carried out as they were given.
public interface DeferredCommands {

    boolean owns(Command command);

    /// The same, by what is true now.
    ///
    /// @param caller whoever asked, with the rights of now
    Command anew(Command asked, Caller caller);

    /// Carries it out, with what belongs to it. It may run twice.
    default Outcome.Accepted carryOut(Command anew, CommandContext context, Commands commands) {
        return commands.send(anew, context).orRefuse();
    }
}
