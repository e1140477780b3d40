package com.opscenter.network.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.network.api.PoeStatus;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortEvent;
import com.opscenter.network.api.PortEvent.PortActionCancelled;
import com.opscenter.network.api.PortEvent.PortActionConfirmed;
import com.opscenter.network.api.PortEvent.PortActionContradicted;
import com.opscenter.network.api.PortEvent.PortActionDismissed;
import com.opscenter.network.api.PortEvent.PortActionDispatched;
import com.opscenter.network.api.PortEvent.PortActionRejected;
import com.opscenter.network.api.PortEvent.PortActionReleased;
import com.opscenter.network.api.PortEvent.PortActionRequested;
import com.opscenter.network.api.PortEvent.PortActionScheduled;
import com.opscenter.network.api.PortEvent.PortActionTimedOut;
import com.opscenter.network.api.PortEvent.PortDescribed;
import com.opscenter.network.api.PortEvent.PortDriftAccepted;
import com.opscenter.network.api.PortEvent.PortDriftEnded;
import com.opscenter.network.api.PortEvent.PortDrifted;
import com.opscenter.network.api.PortEvent.PortGone;
import com.opscenter.network.api.PortEvent.PortObserved;
import com.opscenter.network.api.PortEvent.PortRemoved;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.PortState;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.Asked;
import com.opscenter.views.CommandCourse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PortsProjection implements Projection<PortRow> {

    @Override
    public String name() {
        return "network_port";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "network";
    }

    @Override
    public Class<PortRow> rowType() {
        return PortRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof PortEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable PortRow fold(@Nullable PortRow row, Event event, StoredEvent stored) {
        return switch ((PortEvent) event) {
            case PortObserved(var id, var reading) when row == null ->
                    PortRow.first(id, reading, stored.occurredAt(), stored.position());
            case PortGone _, PortRemoved _ -> null;
            case PortEvent known -> next(known(row, known), known, stored);
        };
    }

    private static PortRow next(PortRow row, PortEvent event, StoredEvent stored) {
        CommandCourse course = row.course();
        return switch (event) {
            case PortObserved(_, var reading) ->
                    row.read(
                            reading,
                            course(row, reading, stored),
                            stored.occurredAt(),
                            stored.position());
            case PortActionRequested requested ->
                    row.with(course.asked(Asked.of(requested, requested.deadline(), stored)));
            case PortDrifted _,
                    PortDriftEnded _,
                    PortDriftAccepted _,
                    PortActionScheduled _,
                    PortActionReleased _,
                    PortActionDispatched _,
                    PortActionDismissed _ ->
                    row;
            case PortActionConfirmed(_, var command, _, var already) ->
                    row.with(course.settled(command, already));
            case PortActionContradicted(_, var command, _) ->
                    row.with(course.settled(command, true));
            case PortActionTimedOut _ -> row.with(course.timedOut());
            case PortActionRejected(_, var command, _) -> row.with(course.withdrawn(command));
            case PortActionCancelled(_, var command) -> row.with(course.withdrawn(command));
            case PortDescribed(_, var label, var protection) -> row.described(label, protection);
            case PortGone _, PortRemoved _ -> throw new IllegalStateException("left: " + row.id());
        };
    }

    /// What a port is set to changed, or its power was turned on or off.
    private static CommandCourse course(PortRow row, PortReading newer, StoredEvent stored) {
        PortReading before = row.reading();
        boolean changed =
                newer.adminState() != before.adminState()
                        || (newer.poe() == PoeStatus.OFF) != (before.poe() == PoeStatus.OFF);
        return changed
                ? row.course().changed(stored.occurredAt(), asked -> leads(asked, before, newer))
                : row.course();
    }

    private static boolean leads(Asked asked, PortReading before, PortReading newer) {
        PortAction action = PortAction.of(asked.action());
        PortState from = action.stateIn(before);
        PortState to = action.stateIn(newer);
        return from != to && (action.restarts() || action.isReached(to, from));
    }

    private static PortRow known(@Nullable PortRow row, PortEvent event) {
        if (row == null) {
            throw new IllegalStateException(event.port() + " was never read");
        }
        return row;
    }
}
