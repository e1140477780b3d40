package com.opscenter.power.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Caller;
import com.opscenter.power.api.OutletCommand.RejectSwitch;
import com.opscenter.power.api.OutletEvent.OutletSwitchReleased;
import com.opscenter.power.api.OutletEvent.OutletSwitchScheduled;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks for a scheduled switch in the name of whoever scheduled it, on what is true now. What is
/// refused now ends the command; nothing is switched long after its time.
@Component
class WhenOutletSwitchReleasedThenAsk implements Reaction<OutletSwitchReleased> {

    private static final Duration LATEST = Duration.ofSeconds(60);

    private final Commands commands;
    private final SwitchAsking asking;
    private final EventReader history;
    private final Clock clock;

    WhenOutletSwitchReleasedThenAsk(
            Commands commands, SwitchAsking asking, EventReader history, Clock clock) {
        this.commands = commands;
        this.asking = asking;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Class<OutletSwitchReleased> event() {
        return OutletSwitchReleased.class;
    }

    @Override
    public String lane(OutletSwitchReleased event) {
        return event.stream();
    }

    @Override
    public void react(OutletSwitchReleased event, StoredEvent stored, boolean repeated) {
        StoredEvent cause =
                Optional.ofNullable(stored.metadata().causationId())
                        .flatMap(history::byId)
                        .orElseThrow(() -> new IllegalStateException("lost " + stored.id()));
        if (!(cause.payload() instanceof OutletSwitchScheduled scheduled)) {
            throw new IllegalStateException(cause.type() + " schedules nothing");
        }
        if (clock.instant().isAfter(scheduled.notBefore().plus(LATEST))) {
            reject(scheduled, cause, "Its time had passed when we were running again");
            return;
        }
        String reason = cause.metadata().reason();
        Command ask =
                asking.ask(
                        scheduled.outlet(),
                        scheduled.switchAction(),
                        scheduled.commandId(),
                        reason,
                        scheduled.confirm(),
                        null);
        Outcome outcome = commands.send(ask, context(scheduled, cause, "ask"));
        if (outcome instanceof Outcome.Refused(var refusal, _)) {
            reject(scheduled, cause, refusal.detail());
        }
    }

    private void reject(OutletSwitchScheduled scheduled, StoredEvent cause, String detail) {
        commands.send(
                        new RejectSwitch(scheduled.outlet(), scheduled.commandId(), detail),
                        context(scheduled, cause, "reject"))
                .orRefuse();
    }

    private static CommandContext context(
            OutletSwitchScheduled scheduled, StoredEvent cause, String what) {
        String key = "scheduled/" + cause.id() + "/" + what;
        return new CommandContext(
                scheduled.commandId(),
                Caller.own(cause.metadata().actor(), cause.metadata().orgId()),
                cause.metadata().site(),
                cause.metadata().correlationId(),
                cause.id(),
                cause.metadata().reason(),
                null,
                new Idempotency(key, key),
                null);
    }
}
