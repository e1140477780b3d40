package com.opscenter.power.command;

import com.opscenter.commands.command.Decision;
import com.opscenter.commands.command.Decision.Accepted;
import com.opscenter.intents.api.Wanted;
import com.opscenter.power.api.OutletCommand.AcceptDrift;
import com.opscenter.power.api.OutletEvent;
import com.opscenter.power.api.OutletEvent.OutletDriftAccepted;
import com.opscenter.power.api.OutletEvent.OutletDriftEnded;
import com.opscenter.power.api.OutletEvent.OutletDrifted;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.power.command.Outlet.Installed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an outlet shall be, and whether it is so. Told in the same append as the facts that change
/// the one or the other: a reading, the end of a switch, people's word.
///
/// @param outlet before those facts
record OutletDrifts(OutletId id, Installed outlet) {

    /// A decision together with what it means for the drift.
    Decision<OutletEvent> after(Decision<OutletEvent> decision) {
        if (!(decision instanceof Accepted<OutletEvent>(var events, var names))) {
            return decision;
        }
        Outlet then = outlet;
        for (OutletEvent event : events) {
            then = OutletEvolution.evolve(then, event);
        }
        List<OutletEvent> all = new ArrayList<>(events);
        if (then instanceof Installed installed) {
            compare(installed).ifPresent(all::add);
        }
        return new Accepted<>(List.copyOf(all), names);
    }

    private Optional<OutletEvent> compare(Installed after) {
        Wanted<OutletState> wanted = after.wanted();
        OutletState read = after.reading().state();
        return wanted == null || read == OutletState.UNKNOWN
                ? Optional.empty()
                : wanted.compare(
                        read,
                        after.intents().explain(action -> action.wanted() == read),
                        it -> new OutletDrifted(id, it.state(), read, it.commandId()),
                        () -> new OutletDriftEnded(id));
    }

    Decision<OutletEvent> accept(AcceptDrift command) {
        return Wanted.accept(
                outlet.wanted(),
                Optional.of(outlet.reading().state()),
                command.observed(),
                () -> new OutletDriftAccepted(id, command.commandId(), command.observed()));
    }

    /// What is left of a drift ends with the outlet.
    Optional<OutletEvent> close() {
        return Optional.ofNullable(outlet.wanted())
                .filter(Wanted::drifted)
                .map(_ -> new OutletDriftEnded(id));
    }

    /// How facts change what is wanted.
    static @Nullable Wanted<OutletState> wanted(Installed outlet, OutletEvent event) {
        Wanted<OutletState> now = outlet.wanted();
        return switch (event) {
            case OutletSwitchConfirmed(_, var command, var state, _) when wants(outlet, command) ->
                    Wanted.made(now, state, command);
            case OutletDriftAccepted(_, var command, var state) -> Wanted.accepted(state, command);
            case OutletDrifted _ -> now == null ? null : now.drifted(true);
            case OutletDriftEnded _ -> now == null ? null : now.drifted(false);
            case OutletEvent _ -> now;
        };
    }

    /// Taking a delayed action back wants no state.
    private static boolean wants(Installed outlet, String command) {
        return outlet.intents()
                .of(command)
                .filter(intent -> intent.action() != SwitchAction.CANCEL)
                .isPresent();
    }
}
