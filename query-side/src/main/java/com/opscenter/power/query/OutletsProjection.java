package com.opscenter.power.query;

import static com.opscenter.power.api.OutletState.UNKNOWN;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletDescribed;
import com.opscenter.power.api.OutletEvent.OutletDriftAccepted;
import com.opscenter.power.api.OutletEvent.OutletDriftEnded;
import com.opscenter.power.api.OutletEvent.OutletDrifted;
import com.opscenter.power.api.OutletEvent.OutletFeedsDescribed;
import com.opscenter.power.api.OutletEvent.OutletRemoved;
import com.opscenter.power.api.OutletEvent.OutletStateObserved;
import com.opscenter.power.api.OutletEvent.OutletSwitchCancelled;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchContradicted;
import com.opscenter.power.api.OutletEvent.OutletSwitchDismissed;
import com.opscenter.power.api.OutletEvent.OutletSwitchDispatched;
import com.opscenter.power.api.OutletEvent.OutletSwitchRejected;
import com.opscenter.power.api.OutletEvent.OutletSwitchReleased;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletEvent.OutletSwitchScheduled;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.Asked;
import com.opscenter.views.CommandCourse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OutletsProjection implements Projection<OutletRow> {

    @Override
    public String name() {
        return "power_outlet";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String feature() {
        return "power";
    }

    @Override
    public Class<OutletRow> rowType() {
        return OutletRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof OutletEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public @Nullable OutletRow fold(@Nullable OutletRow row, Event event, StoredEvent stored) {
        return switch ((OutletEvent) event) {
            case OutletStateObserved(var id, var reading) when row == null -> first(id, reading);
            case OutletRemoved _ -> null;
            case OutletEvent known -> next(known(row, known), known, stored);
        };
    }

    private static OutletRow next(OutletRow row, OutletEvent event, StoredEvent stored) {
        CommandCourse course = row.course();
        return switch (event) {
            case OutletStateObserved(_, var reading) ->
                    row.read(reading, course(row, reading, stored));
            case OutletSwitchRequested requested ->
                    row.with(course.asked(Asked.of(requested, requested.deadline(), stored)));
            case OutletSwitchScheduled _,
                    OutletSwitchReleased _,
                    OutletSwitchDispatched _,
                    OutletSwitchDismissed _,
                    OutletDrifted _,
                    OutletDriftEnded _,
                    OutletDriftAccepted _ ->
                    row;
            case OutletFeedsDescribed(_, var feeds) -> row.feeding(feeds);
            case OutletSwitchConfirmed(_, var command, _, var already) ->
                    row.with(course.settled(command, already));
            case OutletSwitchContradicted(_, var command, _) ->
                    row.with(course.settled(command, true));
            case OutletSwitchTimedOut _ -> row.with(course.timedOut());
            case OutletSwitchRejected(_, var command, _) -> row.with(course.withdrawn(command));
            case OutletSwitchCancelled(_, var command) -> row.with(course.withdrawn(command));
            case OutletDescribed(_, var name, var protection, var criticality, var locked) ->
                    row.described(name, protection, criticality, locked);
            case OutletRemoved _ -> throw new IllegalStateException("removed: " + row.id());
        };
    }

    private static OutletRow first(OutletId id, OutletReading reading) {
        return new OutletRow(
                id.value(),
                id.pdu().value(),
                id.number(),
                reading,
                null,
                false,
                Criticality.NORMAL,
                false,
                CommandCourse.NONE,
                List.of());
    }

    private static CommandCourse course(OutletRow row, OutletReading newer, StoredEvent stored) {
        OutletState state = newer.state();
        OutletState before = row.reading().state();
        return state == before || state == UNKNOWN || before == UNKNOWN
                ? row.course()
                : row.course().changed(stored.occurredAt(), asked -> leads(asked, state));
    }

    private static boolean leads(Asked asked, OutletState state) {
        SwitchAction action = SwitchAction.of(asked.action());
        return action.restarts() || action.wanted() == state;
    }

    private static OutletRow known(@Nullable OutletRow row, OutletEvent event) {
        if (row == null) {
            throw new IllegalStateException(event.outlet() + " was never read");
        }
        return row;
    }
}
