package com.opscenter.power.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.identity.api.Caller;
import com.opscenter.intents.api.ItsTime;
import com.opscenter.power.api.BatchCommand.SwitchBatch;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Switches that waited for a second person: their deadlines count from now, and what is shown of
/// their outlets is what is shown now.
@Component
class DeferredSwitches implements DeferredCommands {

    private final SwitchAsking asking;
    private final Clock clock;

    DeferredSwitches(SwitchAsking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public boolean owns(Command command) {
        return command instanceof SwitchOutlet || command instanceof SwitchBatch;
    }

    @Override
    public Command anew(Command asked, Caller caller) {
        return switch (asked) {
            case SwitchOutlet one -> {
                ItsTime.requireNotPassed(one.notBefore(), clock.instant());
                yield asking.ask(
                        one.outlet(),
                        one.action(),
                        one.commandId(),
                        one.reason(),
                        one.confirm(),
                        one.notBefore());
            }
            case SwitchBatch(var batch, var steps, var stops, var reason, _) ->
                    new SwitchBatch(batch, steps, stops, reason, clock.instant());
            default -> throw new IllegalArgumentException(asked + " switches nothing");
        };
    }
}
