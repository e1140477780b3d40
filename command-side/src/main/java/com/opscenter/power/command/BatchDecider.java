package com.opscenter.power.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Decision;
import com.opscenter.power.api.BatchCommand;
import com.opscenter.power.api.BatchCommand.BeginStep;
import com.opscenter.power.api.BatchCommand.EndStep;
import com.opscenter.power.api.BatchCommand.SwitchBatch;
import com.opscenter.power.api.BatchCommand.WithdrawBatch;
import com.opscenter.power.api.BatchEvent;
import com.opscenter.power.api.BatchEvent.BatchEnded;
import com.opscenter.power.api.BatchEvent.BatchRequested;
import com.opscenter.power.api.BatchEvent.BatchStepBegun;
import com.opscenter.power.api.BatchEvent.BatchStepDelayed;
import com.opscenter.power.api.BatchEvent.BatchStepEnded;
import com.opscenter.power.api.BatchStep;
import com.opscenter.power.command.Batch.Ended;
import com.opscenter.power.command.Batch.Running;
import com.opscenter.power.command.Batch.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One step after the other: the next begins when the one before was confirmed, or has ended
/// otherwise and the batch goes on all the same.
final class BatchDecider {

    private BatchDecider() {}

    static Decision<BatchEvent> decide(BatchCommand command, Batch batch) {
        return switch (batch) {
            case Running running -> decide(command, running);
            case Unknown _ when command instanceof SwitchBatch ask -> begin(ask);
            case Unknown _, Ended _ -> late(command);
        };
    }

    private static Decision<BatchEvent> late(BatchCommand command) {
        return switch (command) {
            case BeginStep _, EndStep _ -> accept();
            case SwitchBatch _ -> reject("in-use", "The batch was asked for before");
            case WithdrawBatch _ -> reject("state-moved-on", "The batch has ended");
        };
    }

    private static Decision<BatchEvent> decide(BatchCommand command, Running batch) {
        return switch (command) {
            case SwitchBatch _ -> late(command);
            case BeginStep(var id, var step) ->
                    step == batch.step() && !batch.begun()
                            ? accept(begun(id, step, batch.steps()))
                            : accept();
            case EndStep end ->
                    batch.begun() && batch.current().commandId().equals(end.commandId())
                            ? end(end, batch)
                            : accept();
            case WithdrawBatch(var id) ->
                    accept(
                            new BatchEnded(
                                    id,
                                    CommandStatus.CANCELLED,
                                    BatchSummary.of(batch.steps(), batch.ends(), batch.begun())));
        };
    }

    private static Decision<BatchEvent> begin(SwitchBatch ask) {
        return accept(
                new BatchRequested(ask.batch(), ask.steps(), ask.stopOnFailure()),
                next(ask.batch(), 0, ask.steps(), ask.at()));
    }

    private static Decision<BatchEvent> end(EndStep end, Running batch) {
        List<CommandStatus> ends = new ArrayList<>(batch.ends());
        ends.add(end.status());
        boolean failed = end.status() != CommandStatus.CONFIRMED;
        boolean over =
                (failed && batch.stopOnFailure()) || batch.step() + 1 == batch.steps().size();
        return accept(
                new BatchStepEnded(end.batch(), batch.step(), end.status(), end.detail()),
                over
                        ? ended(end.batch(), batch.steps(), ends)
                        : next(end.batch(), batch.step() + 1, batch.steps(), end.at()));
    }

    private static BatchEvent ended(String batch, List<BatchStep> steps, List<CommandStatus> ends) {
        boolean whole =
                ends.size() == steps.size()
                        && ends.stream().allMatch(CommandStatus.CONFIRMED::equals);
        return new BatchEnded(
                batch,
                whole ? CommandStatus.CONFIRMED : CommandStatus.REJECTED,
                BatchSummary.of(steps, ends, false));
    }

    private static BatchEvent next(String batch, int step, List<BatchStep> steps, Instant at) {
        int delay = steps.get(step).delayMillis();
        return delay == 0
                ? begun(batch, step, steps)
                : new BatchStepDelayed(batch, step, at.plusMillis(delay));
    }

    private static BatchEvent begun(String batch, int step, List<BatchStep> steps) {
        String words = "%d of %d: %s".formatted(step + 1, steps.size(), steps.get(step).words());
        return new BatchStepBegun(batch, step, words);
    }

    static Batch evolve(Batch batch, BatchEvent event) {
        return switch (event) {
            case BatchRequested(_, var steps, var stop) ->
                    new Running(steps, stop, 0, false, List.of());
            case BatchEnded _ -> new Ended();
            case BatchStepDelayed(_, var step, _) -> at(batch, step, false);
            case BatchStepBegun(_, var step, _) -> at(batch, step, true);
            case BatchStepEnded(_, _, var status, _) -> with(batch, status);
        };
    }

    private static Batch at(Batch batch, int step, boolean begun) {
        return batch instanceof Running(var steps, var stop, _, _, var ends)
                ? new Running(steps, stop, step, begun, ends)
                : batch;
    }

    private static Batch with(Batch batch, CommandStatus end) {
        if (!(batch instanceof Running(var steps, var stop, var step, _, var ends))) {
            return batch;
        }
        List<CommandStatus> all = new ArrayList<>(ends);
        all.add(end);
        return new Running(steps, stop, step, false, List.copyOf(all));
    }
}
