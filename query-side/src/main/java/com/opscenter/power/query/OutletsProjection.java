package com.opscenter.power.query;

import static com.opscenter.power.api.OutletState.UNKNOWN;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletDescribed;
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
import com.opscenter.power.query.OutletRow.Asked;
import com.opscenter.power.query.OutletRow.Change;
import com.opscenter.projections.api.Projection;
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
        return 2;
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
        return switch (event) {
            case OutletStateObserved(_, var reading) ->
                    row.read(reading, change(row, reading, stored));
            case OutletSwitchRequested requested -> row.asked(asked(requested, stored));
            case OutletSwitchScheduled _,
                    OutletSwitchReleased _,
                    OutletSwitchDispatched _,
                    OutletSwitchDismissed _ ->
                    row;
            case OutletFeedsDescribed(_, var feeds) -> row.feeding(feeds);
            case OutletSwitchConfirmed(_, var command, _, var already) ->
                    settled(row, command, already);
            case OutletSwitchContradicted(_, var command, _) -> settled(row, command, true);
            case OutletSwitchTimedOut _ -> row.ended(row.pending(), row.lastChange());
            case OutletSwitchRejected(_, var command, _) -> withdrawn(row, command);
            case OutletSwitchCancelled(_, var command) -> withdrawn(row, command);
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
                null,
                null,
                null,
                List.of());
    }

    private static Asked asked(OutletSwitchRequested requested, StoredEvent stored) {
        return new Asked(
                requested.commandId(),
                requested.switchAction(),
                stored.occurredAt(),
                requested.deadline(),
                stored.metadata().actor(),
                stored.metadata().reason());
    }

    /// A change of state, which is a command's when it is under way and leads there.
    private static @Nullable Change change(OutletRow row, OutletReading newer, StoredEvent stored) {
        OutletState state = newer.state();
        OutletState before = row.reading().state();
        if (state == before || state == UNKNOWN || before == UNKNOWN) {
            return row.lastChange();
        }
        Asked asked = row.pending() == null ? row.unsettled() : row.pending();
        boolean ours =
                asked != null && (asked.action().restarts() || asked.action().wanted() == state);
        return Change.of(stored.occurredAt(), ours ? asked : null);
    }

    private static OutletRow settled(OutletRow row, String commandId, boolean unchanged) {
        Asked unsettled = row.unsettled();
        boolean late = unsettled != null && unsettled.commandId().equals(commandId);
        return row.ended(late || !unchanged ? null : unsettled, row.lastChange());
    }

    /// A scheduled switch that is withdrawn leaves alone what is under way.
    private static OutletRow withdrawn(OutletRow row, String commandId) {
        Asked pending = row.pending();
        return pending != null && pending.commandId().equals(commandId)
                ? row.ended(row.unsettled(), row.lastChange())
                : row;
    }

    private static OutletRow known(@Nullable OutletRow row, OutletEvent event) {
        if (row == null) {
            throw new IllegalStateException(event.outlet() + " was never read");
        }
        return row;
    }
}
