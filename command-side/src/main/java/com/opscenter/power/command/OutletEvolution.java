package com.opscenter.power.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.power.api.Feed;
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
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.command.Outlet.Description;
import com.opscenter.power.command.Outlet.Installed;
import com.opscenter.power.command.Outlet.Open;
import com.opscenter.power.command.Outlet.Removed;
import com.opscenter.power.command.Outlet.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How facts change an outlet.
final class OutletEvolution {

    private OutletEvolution() {}

    static Outlet evolve(Outlet outlet, OutletEvent event) {
        return switch (outlet) {
            case Unknown _ when event instanceof OutletStateObserved(_, var reading) ->
                    new Installed(reading, Description.NONE, null, Set.of(), List.of());
            case Unknown _, Removed _ -> outlet;
            case Installed installed -> evolve(installed, event);
        };
    }

    private static Outlet evolve(Installed outlet, OutletEvent event) {
        return switch (event) {
            case OutletStateObserved(_, var reading) -> read(outlet, reading);
            case OutletSwitchRequested requested -> begin(outlet, requested);
            case OutletSwitchDispatched _ -> dispatch(outlet);
            case OutletSwitchConfirmed(_, var id, _, _) -> end(outlet, id, null);
            case OutletSwitchRejected(_, var id, _) -> end(outlet, id, null);
            case OutletSwitchCancelled(_, var id) -> end(outlet, id, null);
            case OutletSwitchDismissed(_, var id, _, _) -> end(outlet, id, null);
            case OutletSwitchContradicted(_, var id, _) ->
                    end(outlet, id, CommandStatus.CONTRADICTED);
            case OutletSwitchTimedOut(_, var id) -> end(outlet, id, CommandStatus.UNKNOWN);
            case OutletDescribed described -> describe(outlet, described);
            case OutletFeedsDescribed(_, var feeds) -> feeds(outlet, feeds);
            case OutletSwitchScheduled scheduled -> schedule(outlet, scheduled.commandId());
            case OutletSwitchReleased _ -> outlet;
            case OutletRemoved _ -> new Removed();
        };
    }

    private static Installed read(Installed outlet, OutletReading reading) {
        Switching pending = outlet.pending();
        List<Open> open =
                outlet.open().stream()
                        .map(one ->
                                new Open(
                                        one.switching().after(reading.state()),
                                        one.status(),
                                        one.overtaken()))
                        .toList();
        return new Installed(
                reading,
                outlet.description(),
                pending == null ? null : pending.after(reading.state()),
                outlet.scheduled(),
                open);
    }

    private static Installed begin(Installed outlet, OutletSwitchRequested requested) {
        var switching =
                new Switching(
                        requested.commandId(),
                        requested.switchAction(),
                        requested.previous(),
                        false,
                        false);
        return new Installed(
                outlet.reading(),
                outlet.description(),
                switching,
                without(outlet.scheduled(), requested.commandId()),
                outlet.open().stream().map(Open::overtake).toList());
    }

    private static Installed dispatch(Installed outlet) {
        Switching pending = outlet.pending();
        return new Installed(
                outlet.reading(),
                outlet.description(),
                pending == null ? null : pending.dispatchedFrom(outlet.reading().state()),
                outlet.scheduled(),
                outlet.open());
    }

    /// @param openAs how the switch stays open for people, null when it is done with
    private static Installed end(
            Installed outlet, String commandId, @Nullable CommandStatus openAs) {
        Switching pending = outlet.pending();
        boolean wasPending = outlet.isPending(commandId);
        List<Open> open = new ArrayList<>();
        for (Open one : outlet.open()) {
            if (!one.switching().commandId().equals(commandId)) {
                open.add(one);
            } else if (openAs != null) {
                open.add(new Open(one.switching(), openAs, one.overtaken()));
            }
        }
        if (wasPending && pending != null && openAs != null) {
            open.add(new Open(pending, openAs, false));
        }
        return new Installed(
                outlet.reading(),
                outlet.description(),
                wasPending ? null : pending,
                without(outlet.scheduled(), commandId),
                List.copyOf(open));
    }

    private static Installed describe(Installed outlet, OutletDescribed described) {
        var description =
                new Description(
                        described.name(),
                        described.protection(),
                        described.criticality(),
                        described.locked(),
                        outlet.description().feeds());
        return with(outlet, description);
    }

    private static Installed feeds(Installed outlet, List<Feed> feeds) {
        Description now = outlet.description();
        return with(
                outlet,
                new Description(
                        now.name(), now.protection(), now.criticality(), now.locked(), feeds));
    }

    private static Installed with(Installed outlet, Description description) {
        return new Installed(
                outlet.reading(), description, outlet.pending(), outlet.scheduled(), outlet.open());
    }

    private static Installed schedule(Installed outlet, String commandId) {
        Set<String> scheduled = new TreeSet<>(outlet.scheduled());
        scheduled.add(commandId);
        return new Installed(
                outlet.reading(),
                outlet.description(),
                outlet.pending(),
                Set.copyOf(scheduled),
                outlet.open());
    }

    private static Set<String> without(Set<String> scheduled, String commandId) {
        Set<String> others = new TreeSet<>(scheduled);
        others.remove(commandId);
        return Set.copyOf(others);
    }
}
