package com.opscenter.power.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.FindCommand;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.BatchCommand.EndStep;
import com.opscenter.power.api.BatchEvent.BatchStepBegun;
import com.opscenter.power.api.BatchStep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Gives the command of a step, in the name of whoever asked for the batch. After a stop of some
/// length a step that was not sent is not sent any more: nobody expects it to happen then.
@Component
class WhenBatchStepBegunThenSwitch implements Reaction<BatchStepBegun> {

    private static final Duration LATEST = Duration.ofSeconds(60);

    private final Commands commands;
    private final SwitchAsking asking;
    private final Views views;
    private final EventReader history;
    private final Clock clock;

    WhenBatchStepBegunThenSwitch(
            Commands commands, SwitchAsking asking, Views views, EventReader history, Clock clock) {
        this.commands = commands;
        this.asking = asking;
        this.views = views;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Class<BatchStepBegun> event() {
        return BatchStepBegun.class;
    }

    @Override
    public String lane(BatchStepBegun event) {
        return event.stream();
    }

    @Override
    public void react(BatchStepBegun event, StoredEvent stored, boolean repeated) {
        BatchPart part = BatchPart.of(event.batch(), history);
        BatchStep step = part.requested().steps().get(event.step());
        if (clock.instant().isAfter(stored.occurredAt().plus(LATEST)) && !isSent(step, stored)) {
            end(part, step, CommandStatus.CANCELLED, "not sent in time, we were away", stored);
            return;
        }
        Outcome outcome =
                commands.send(
                        asking.ask(
                                step.outlet(),
                                step.action(),
                                step.commandId(),
                                part.origin().reason(),
                                step.confirm(),
                                null),
                        part.context(step.commandId(), "batch/" + step.commandId(), stored));
        if (outcome instanceof Outcome.Refused(var refusal, _)) {
            end(part, step, CommandStatus.REJECTED, refusal.detail(), stored);
        }
    }

    private boolean isSent(BatchStep step, StoredEvent stored) {
        return views.find(new FindCommand(step.commandId(), stored.position()), CommandView.class)
                .isPresent();
    }

    private void end(
            BatchPart part, BatchStep step, CommandStatus status, String why, StoredEvent stored) {
        String batch = part.requested().batch();
        commands.send(
                        new EndStep(batch, step.commandId(), status, why, clock.instant()),
                        part.context(batch, "end/" + stored.id(), stored))
                .orRefuse();
    }
}
