package com.opscenter.network.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.identity.api.Caller;
import com.opscenter.intents.api.ItsTime;
import com.opscenter.network.api.PortCommand.ActOnPort;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Actions that waited for a second person: their deadlines count from now, and what is shown of
/// their ports is what is shown now.
@Component
class DeferredPortActions implements DeferredCommands {

    private final PortAsking asking;
    private final Clock clock;

    DeferredPortActions(PortAsking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public boolean owns(Command command) {
        return command instanceof ActOnPort;
    }

    @Override
    public Command anew(Command asked, Caller caller) {
        ActOnPort one = (ActOnPort) asked;
        ItsTime.requireNotPassed(one.notBefore(), clock.instant());
        return asking.ask(
                one.port(),
                one.action(),
                one.commandId(),
                one.seconds(),
                one.reason(),
                one.confirm(),
                one.notBefore());
    }
}
