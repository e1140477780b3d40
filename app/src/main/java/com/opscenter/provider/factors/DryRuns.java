package com.opscenter.provider.factors;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.DryRun;
import com.opscenter.commands.api.DryRun.WouldEmit;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusalWording;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.identity.api.FactorCommand;
import com.opscenter.provider.OnlyWhenEmbedded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers what a change of second factors would lead to, where only that is asked.
@Component
@OnlyWhenEmbedded
class DryRuns {

    private final Commands commands;
    private final RefusalWording wording;

    DryRuns(Commands commands, RefusalWording wording) {
        this.commands = commands;
        this.wording = wording;
    }

    /// @param decided the decision of the real request: what it would record, or its refusal
    ResponseEntity<Object> of(Supplier<List<FactorCommand>> decided, CommandContext context) {
        try {
            List<WouldEmit> events = new ArrayList<>();
            DryRun.Approval approval = null;
            for (FactorCommand command : decided.get()) {
                switch (commands.rehearse(command, FactorContexts.again(context))) {
                    case Rehearsal.WouldHappen(var emitted, var minutes) -> {
                        emitted.stream().map(DryRuns::shown).forEach(events::add);
                        approval = minutes == null ? approval : new DryRun.Approval(true, minutes);
                    }
                    case Rehearsal.WouldBeRefused(var refusal) -> {
                        return refused(refusal);
                    }
                }
            }
            return ResponseEntity.ok(new DryRun(true, true, null, events, null, null, approval));
        } catch (RefusedException refused) {
            return refused(refused.refusal());
        }
    }

    private ResponseEntity<Object> refused(Refusal refusal) {
        return ResponseEntity.ok(
                new DryRun(true, false, wording.problem(refusal), List.of(), null, null));
    }

    private static WouldEmit shown(Event event) {
        return new WouldEmit(
                EventCatalogue.all().of(event.getClass()).name(), event.stream(), event);
    }
}
