package com.opscenter.uptime.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.intents.api.Intents;
import com.opscenter.uptime.api.MaintenanceAction;
import com.opscenter.uptime.api.MaintenanceEvent;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceCancelled;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceConfirmed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceContradicted;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDismissed;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceDispatched;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceObserved;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRejected;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceRequested;
import com.opscenter.uptime.api.MaintenanceEvent.MaintenanceTimedOut;
import com.opscenter.uptime.api.MaintenanceState;
import com.opscenter.uptime.command.Monitor.Care;

/// How facts change what is known of work on a device.
final class MaintenanceEvolution {

    private MaintenanceEvolution() {}

    static Care evolve(Care care, MaintenanceEvent event) {
        Intents<MaintenanceAction, MaintenanceState> intents = care.intents();
        return switch (event) {
            case MaintenanceObserved(_, var state, var at) -> care.with(state, at);
            case MaintenanceRequested asked ->
                    care.with(
                                    intents.requested(
                                            asked.commandId(),
                                            MaintenanceAction.MAINTAIN,
                                            asked.previous()))
                            .ending(asked.commandId(), MaintenanceDecider.end(asked));
            case MaintenanceDispatched _ -> care.with(intents.dispatched(_ -> false));
            case MaintenanceConfirmed(_, var id) -> care.with(intents.ended(id));
            case MaintenanceRejected(_, var id, _) -> care.with(intents.ended(id));
            case MaintenanceCancelled(_, var id) -> care.with(intents.ended(id));
            case MaintenanceDismissed(_, var id, _, _) -> care.with(intents.ended(id));
            case MaintenanceContradicted(_, var id) ->
                    care.with(intents.endedOpen(id, CommandStatus.CONTRADICTED));
            case MaintenanceTimedOut(_, var id) ->
                    care.with(intents.endedOpen(id, CommandStatus.UNKNOWN));
        };
    }
}
