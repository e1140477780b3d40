package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertCapability;
import com.opscenter.alerts.api.AlertCommand.DeleteAlert;
import com.opscenter.alerts.api.WriteBackEvent.DeletionRequested;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.Event;
import com.opscenter.sources.api.FindSource;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceView;
import org.springframework.stereotype.Component;

/// Looks whether the source of an alert deletes any, after everything else: who may not look at the
/// alert learns nothing of its source.
@Component
final class DeletionCheck {

    private final Commands commands;
    private final Views views;

    DeletionCheck(Commands commands, Views views) {
        this.commands = commands;
        this.views = views;
    }

    /// What would become of it.
    ///
    /// @throws RefusedException `capability-missing` when it would be asked of a source that cannot
    Rehearsal rehearse(DeleteAlert command, CommandContext context) {
        Rehearsal rehearsal = commands.rehearse(command, context);
        if (rehearsal instanceof Rehearsal.WouldHappen(var events, _)) {
            for (Event event : events) {
                if (event instanceof DeletionRequested request) {
                    refuseUnlessAble(request.source());
                }
            }
        }
        return rehearsal;
    }

    private void refuseUnlessAble(SourceId id) {
        boolean can =
                views.find(new FindSource(id.value(), 0), SourceView.class)
                        .filter(source -> source.capabilities().contains(AlertCapability.DELETE))
                        .isPresent();
        if (!can) {
            throw new RefusedException(
                    new Refusal(
                            "capability-missing",
                            "Source %s deletes no alerts".formatted(id.value())));
        }
    }
}
