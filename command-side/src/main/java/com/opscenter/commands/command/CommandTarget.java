package com.opscenter.commands.command;

import com.opscenter.commands.api.Command;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/// Commands name their aggregate themselves, so they need no annotation of the framework. The
/// expected version is checked by the shell, which words the refusal.
@Component("commandTarget")
final class CommandTarget implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(
                (Object) ((Command) command.getPayload()).targetId(), null);
    }
}
