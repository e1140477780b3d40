package com.opscenter.power.command;

import static com.opscenter.commands.api.CommandStatus.CANCELLED;
import static com.opscenter.commands.api.CommandStatus.CONFIRMED;
import static com.opscenter.commands.api.CommandStatus.CONTRADICTED;
import static com.opscenter.commands.api.CommandStatus.REJECTED;
import static com.opscenter.power.command.Outlets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.command.Given;
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
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One step after the other, until one fails or all are confirmed.
class SwitchingABatchTest {

    private static final String ID = "batch-1";
    private static final BatchStep FIRST = step(0, "pdu-1:1", 0);
    private static final BatchStep SECOND = step(1, "pdu-1:2", 500);
    private static final List<BatchStep> STEPS = List.of(FIRST, SECOND);
    private static final BatchStepBegun FIRST_BEGUN =
            new BatchStepBegun(ID, 0, "1 of 2: pdu-1:1 off");
    private static final BatchStepBegun SECOND_BEGUN =
            new BatchStepBegun(ID, 1, "2 of 2: pdu-1:2 off");

    private final Given<BatchCommand, Batch, BatchEvent> unknown =
            new Given<>(new Batch.Unknown(), BatchDecider::decide, BatchDecider::evolve);
    private final Given<BatchCommand, Batch, BatchEvent> stopping =
            unknown.given(new BatchRequested(ID, STEPS, true), FIRST_BEGUN);
    private final Given<BatchCommand, Batch, BatchEvent> going =
            unknown.given(new BatchRequested(ID, STEPS, false), FIRST_BEGUN);

    @Test
    void the_first_step_begins_at_once() {
        unknown.when(ask("why", STEPS)).then(new BatchRequested(ID, STEPS, true), FIRST_BEGUN);
    }

    @Test
    void the_next_waits_for_its_delay_and_begins_then() {
        var delayed = new BatchStepDelayed(ID, 1, NOW.plusMillis(500));
        stopping.when(end(FIRST, CONFIRMED)).then(ended(0, CONFIRMED), delayed);
        assertThat(delayed.whenDue()).isEqualTo(new BeginStep(ID, 1));
        stopping.after(end(FIRST, CONFIRMED)).when(new BeginStep(ID, 1)).then(SECOND_BEGUN);
        stopping.when(new BeginStep(ID, 1)).thenNothing();
    }

    @Test
    void all_confirmed_is_confirmed() {
        stopping.after(end(FIRST, CONFIRMED))
                .after(new BeginStep(ID, 1))
                .when(end(SECOND, CONFIRMED))
                .then(ended(1, CONFIRMED), new BatchEnded(ID, CONFIRMED, "2 of 2 confirmed"));
    }

    @Test
    void a_failure_leaves_out_the_rest() {
        stopping.when(end(FIRST, CONTRADICTED))
                .then(
                        ended(0, CONTRADICTED),
                        new BatchEnded(
                                ID,
                                REJECTED,
                                "0 of 2 confirmed; pdu-1:1 off: contradicted; 1 not begun"));
    }

    @Test
    void or_not_when_that_was_wanted() {
        going.when(end(FIRST, CONTRADICTED))
                .then(ended(0, CONTRADICTED), new BatchStepDelayed(ID, 1, NOW.plusMillis(500)));
        going.after(end(FIRST, CONTRADICTED))
                .after(new BeginStep(ID, 1))
                .when(end(SECOND, CONFIRMED))
                .then(
                        ended(1, CONFIRMED),
                        new BatchEnded(
                                ID, REJECTED, "1 of 2 confirmed; pdu-1:1 off: contradicted"));
    }

    @Test
    void an_end_that_is_told_twice_or_of_another_step_counts_once() {
        stopping.when(end(SECOND, CONFIRMED)).thenNothing();
        stopping.after(end(FIRST, CONFIRMED)).when(end(FIRST, CONFIRMED)).thenNothing();
    }

    @Test
    void a_withdrawn_batch_goes_no_further() {
        stopping.when(new WithdrawBatch(ID))
                .then(
                        new BatchEnded(
                                ID,
                                CANCELLED,
                                "0 of 2 confirmed; pdu-1:1 off is under way; 1 not begun"));
        var withdrawn = stopping.after(new WithdrawBatch(ID));
        withdrawn.when(end(FIRST, CONFIRMED)).thenNothing();
        withdrawn.when(new WithdrawBatch(ID)).thenRefused("state-moved-on");
    }

    @Test
    void a_batch_needs_a_reason_and_steps() {
        assertThat(ask(" ", List.of()).violations())
                .extracting(FieldError::field)
                .containsExactly("steps", "reason");
        assertThat(ask("why", List.of(step(0, "pdu-1:1", -1))).violations())
                .extracting(FieldError::field)
                .containsExactly("steps[0].delayMs");
    }

    private static SwitchBatch ask(String reason, List<BatchStep> steps) {
        return new SwitchBatch(ID, steps, true, reason, NOW);
    }

    private static BatchStep step(int number, String outlet, int delay) {
        return new BatchStep(
                new OutletId(outlet),
                SwitchAction.OFF,
                delay,
                BatchStep.commandId(ID, number),
                null);
    }

    private static EndStep end(BatchStep step, CommandStatus status) {
        return new EndStep(ID, step.commandId(), status, null, NOW);
    }

    private static BatchStepEnded ended(int step, CommandStatus status) {
        return new BatchStepEnded(ID, step, status, null);
    }
}
