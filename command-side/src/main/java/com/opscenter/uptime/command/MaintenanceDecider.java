package com.opscenter.uptime.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.intents.api.Intent;
import com.opscenter.intents.api.IntentSteps;
import com.opscenter.intents.api.Look;
import com.opscenter.uptime.api.MaintenanceAction;
import com.opscenter.uptime.api.MaintenanceCommand;
import com.opscenter.uptime.api.MaintenanceCommand.DismissMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.ExpireMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.MaintainMonitor;
import com.opscenter.uptime.api.MaintenanceCommand.MarkMaintenanceSent;
import com.opscenter.uptime.api.MaintenanceCommand.ObserveMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.RejectMaintenance;
import com.opscenter.uptime.api.MaintenanceCommand.WithdrawMaintenance;
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
import com.opscenter.uptime.api.MonitorEvent;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.command.Monitor.Care;
import com.opscenter.uptime.command.Monitor.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Decides what is asked about work on a watched device.
final class MaintenanceDecider {

    /// How long a source may take until it must have been read.
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final String REMOVED = "The source was removed";

    private MaintenanceDecider() {}

    static Decision<MonitorEvent> decide(MaintenanceCommand command, Monitor monitor) {
        if (monitor instanceof Watched watched) {
            return decide(command, watched.care());
        }
        return switch (command) {
            case MaintainMonitor _, WithdrawMaintenance _, DismissMaintenance _ ->
                    reject(Refusal.notFound("monitor " + command.monitor().value()));
            case ObserveMaintenance _,
                    MarkMaintenanceSent _,
                    RejectMaintenance _,
                    ExpireMaintenance _ ->
                    accept();
        };
    }

    private static Decision<MonitorEvent> decide(MaintenanceCommand command, Care care) {
        IntentSteps<MaintenanceAction, MaintenanceState> steps = care.steps();
        return switch (command) {
            case MaintainMonitor ask -> ask(ask, care);
            case ObserveMaintenance observe -> observe(observe, care);
            case MarkMaintenanceSent(var id, var asked, var at) ->
                    steps.dispatch(asked, () -> new MaintenanceDispatched(id, asked, at));
            case RejectMaintenance(var id, var asked, var detail) ->
                    steps.refuse(asked, () -> new MaintenanceRejected(id, asked, detail));
            case ExpireMaintenance(var id, var asked) ->
                    steps.expire(asked, () -> new MaintenanceTimedOut(id, asked));
            case WithdrawMaintenance(var id, var asked) ->
                    steps.withdraw(asked, () -> new MaintenanceCancelled(id, asked));
            case DismissMaintenance(var id, var asked, var note) ->
                    steps.dismiss(asked, ended -> new MaintenanceDismissed(id, asked, ended, note));
        };
    }

    /// What runs already cannot be told from what is asked for, so it is not asked for twice.
    private static Decision<MonitorEvent> ask(MaintainMonitor command, Care care) {
        String name = command.monitor().value();
        Intent<MaintenanceAction, MaintenanceState> pending = care.intents().pending();
        if (!command.possible()) {
            return reject(
                    new Refusal(
                            "capability-missing",
                            "The source of %s takes no maintenance".formatted(name)));
        }
        if (pending != null) {
            return reject(
                    new Refusal(
                            "command-pending",
                            "Maintenance of %s is already being asked for".formatted(name),
                            List.of(),
                            Map.of("commandId", pending.commandId())));
        }
        if (care.state() == MaintenanceState.RUNNING) {
            return reject(
                    new Refusal(
                            "state-moved-on", "%s is under maintenance already".formatted(name)));
        }
        return accept(
                new MaintenanceRequested(
                        command.monitor(),
                        command.commandId(),
                        command.minutes(),
                        Objects.requireNonNull(command.reason()),
                        care.state(),
                        command.at().plus(GRACE)));
    }

    private static Decision<MonitorEvent> observe(ObserveMaintenance command, Care care) {
        MonitorId id = command.monitor();
        MaintenanceState read = command.state();
        if (care.isNewerThan(command.at())) {
            return accept();
        }
        List<MonitorEvent> events = new ArrayList<>();
        // News is that it began, and that it is over or cannot be seen any more.
        boolean runs = read == MaintenanceState.RUNNING;
        boolean ran = care.state() == MaintenanceState.RUNNING;
        if (runs != ran) {
            events.add(new MaintenanceObserved(id, read, command.at()));
        }
        events.addAll(
                care.steps()
                        .<MonitorEvent>settle(
                                command.readBackFor(),
                                intent -> look(intent, command, care),
                                intent -> new MaintenanceConfirmed(id, intent.commandId()),
                                intent -> new MaintenanceContradicted(id, intent.commandId())));
        return accept(events);
    }

    /// That there is none says nothing of what would be over by now.
    private static Look look(
            Intent<MaintenanceAction, MaintenanceState> intent,
            ObserveMaintenance reading,
            Care care) {
        if (reading.state() == intent.action().wanted()) {
            return Look.REACHED;
        }
        boolean tells = reading.state() == MaintenanceState.NONE;
        return tells && !care.isOver(intent.commandId(), reading.at())
                ? Look.ELSEWHERE
                : Look.UNREADABLE;
    }

    /// When it may be over by itself: it may have begun as soon as it was asked for.
    static Instant end(MaintenanceRequested asked) {
        return asked.deadline().minus(GRACE).plus(Duration.ofMinutes(asked.minutes()));
    }

    /// What is open ends with the monitor.
    static List<MonitorEvent> close(MonitorId id, Care care) {
        return care.steps()
                .close(
                        open -> new MaintenanceRejected(id, open, REMOVED),
                        (open, status) -> new MaintenanceDismissed(id, open, status, REMOVED));
    }
}
