package com.opscenter.power.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.intents.api.Intents;
import com.opscenter.power.api.Feed;
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
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.power.command.Outlet.Description;
import com.opscenter.power.command.Outlet.Installed;
import com.opscenter.power.command.Outlet.Removed;
import com.opscenter.power.command.Outlet.Unknown;
import java.util.List;
import java.util.function.Predicate;

/// How facts change an outlet.
final class OutletEvolution {

    private OutletEvolution() {}

    static Outlet evolve(Outlet outlet, OutletEvent event) {
        return switch (outlet) {
            case Unknown _ when event instanceof OutletStateObserved(_, var reading) ->
                    new Installed(reading, Description.NONE, Intents.none(), null);
            case Unknown _, Removed _ -> outlet;
            case Installed installed -> evolve(installed, event);
        };
    }

    private static Outlet evolve(Installed outlet, OutletEvent event) {
        return switch (event) {
            case OutletStateObserved(_, var reading) -> read(outlet, reading);
            case OutletDescribed described -> describe(outlet, described);
            case OutletFeedsDescribed(_, var feeds) -> feeds(outlet, feeds);
            case OutletRemoved _ -> new Removed();
            case OutletDrifted _, OutletDriftEnded _, OutletDriftAccepted _ ->
                    outlet.wanting(OutletDrifts.wanted(outlet, event));
            case OutletSwitchConfirmed confirmed ->
                    outlet.wanting(OutletDrifts.wanted(outlet, event))
                            .with(outlet.intents().ended(confirmed.commandId()));
            case OutletSwitchRequested _,
                    OutletSwitchScheduled _,
                    OutletSwitchReleased _,
                    OutletSwitchDispatched _,
                    OutletSwitchContradicted _,
                    OutletSwitchTimedOut _,
                    OutletSwitchRejected _,
                    OutletSwitchCancelled _,
                    OutletSwitchDismissed _ ->
                    outlet.with(intents(outlet, event));
        };
    }

    private static Intents<SwitchAction, OutletState> intents(Installed outlet, OutletEvent event) {
        Intents<SwitchAction, OutletState> now = outlet.intents();
        return switch (event) {
            case OutletSwitchRequested(_, var id, var action, var previous, _) ->
                    now.requested(id, action, previous);
            case OutletSwitchScheduled scheduled -> now.scheduled(scheduled.commandId());
            case OutletSwitchDispatched _ -> now.dispatched(halfWay(outlet.reading()));
            case OutletSwitchRejected(_, var id, _) -> now.ended(id);
            case OutletSwitchCancelled(_, var id) -> now.ended(id);
            case OutletSwitchDismissed(_, var id, _, _) -> now.ended(id);
            case OutletSwitchContradicted(_, var id, _) ->
                    now.endedOpen(id, CommandStatus.CONTRADICTED);
            case OutletSwitchTimedOut(_, var id) -> now.endedOpen(id, CommandStatus.UNKNOWN);
            case OutletSwitchReleased _,
                    OutletSwitchConfirmed _,
                    OutletDrifted _,
                    OutletDriftEnded _,
                    OutletDriftAccepted _,
                    OutletStateObserved _,
                    OutletDescribed _,
                    OutletFeedsDescribed _,
                    OutletRemoved _ ->
                    now;
        };
    }

    private static Installed read(Installed outlet, OutletReading reading) {
        return new Installed(
                reading,
                outlet.description(),
                outlet.intents().read(halfWay(reading)),
                outlet.wanted());
    }

    /// An outlet that is off is half-way through its reboot.
    private static Predicate<SwitchAction> halfWay(OutletReading reading) {
        return action -> action.restarts() && reading.state() == OutletState.OFF;
    }

    private static Installed describe(Installed outlet, OutletDescribed described) {
        return outlet.with(
                new Description(
                        described.name(),
                        described.protection(),
                        described.criticality(),
                        described.locked(),
                        outlet.description().feeds()));
    }

    private static Installed feeds(Installed outlet, List<Feed> feeds) {
        Description now = outlet.description();
        return outlet.with(
                new Description(
                        now.name(), now.protection(), now.criticality(), now.locked(), feeds));
    }
}
