package com.opscenter.threats.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.threats.api.BlockCommand.UnblockAddress;
import com.opscenter.threats.api.BlockEvent.BlockExpired;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// The address is freed wherever it is still on a list. What somebody is changing there just now
/// ends within its deadline, so it is waited for.
@Component
class WhenBlockExpiredThenUnblock implements Reaction<BlockExpired> {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 30;

    private final Commands commands;
    private final OwnCommands own;
    private final Clock clock;

    WhenBlockExpiredThenUnblock(Commands commands, Clock clock) {
        this.commands = commands;
        this.own = new OwnCommands(commands, WhenThreatSeenThenAlertPeople.THREATS);
        this.clock = clock;
    }

    @Override
    public Class<BlockExpired> event() {
        return BlockExpired.class;
    }

    @Override
    public String lane(BlockExpired event) {
        return event.stream();
    }

    @Override
    public void react(BlockExpired event, StoredEvent stored, boolean repeated)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            CommandContext context = own.context(stored, event.stream());
            Outcome outcome =
                    commands.send(
                            new UnblockAddress(event.block(), context.commandId(), clock.instant()),
                            context);
            if (!(outcome instanceof Outcome.Refused(var refusal, _))
                    || refusal.code().equals("not-found")) {
                return;
            }
            if (tries == MOST_TRIES || !refusal.code().equals("command-pending")) {
                outcome.orRefuse();
            }
            Thread.sleep(PAUSE);
        }
    }
}
