package com.opscenter.power.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.drift.api.DriftAcceptance;
import com.opscenter.drift.api.DriftDomain;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftStep;
import com.opscenter.history.api.Event;
import com.opscenter.power.api.OutletCommand.ExpireSwitch;
import com.opscenter.power.api.OutletCommand.ReleaseSwitch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to an outlet.
public sealed interface OutletEvent extends Event {

    OutletId outlet();

    @Override
    default String stream() {
        return outlet().key();
    }

    /// The end of a switch, for now: one that is unknown may be settled later.
    sealed interface SwitchEnded extends OutletEvent, CommandStep {}

    /// The device was read in another condition than last time.
    record OutletStateObserved(OutletId outlet, OutletReading reading) implements OutletEvent {}

    /// @param previous what the outlet was last read as when the command was accepted; undo returns
    ///   there
    record OutletSwitchRequested(
            OutletId outlet,
            String commandId,
            SwitchAction switchAction,
            OutletState previous,
            Instant deadline)
            implements OutletEvent, CommandStep.Opening, OpensDeadline {
        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public String targetKey() {
            return stream();
        }

        @Override
        public String action() {
            return switchAction.word();
        }

        @Override
        public @Nullable String desired() {
            return switchAction == SwitchAction.CANCEL ? null : switchAction.wanted().name();
        }

        @Override
        public boolean undoable() {
            return switchAction == SwitchAction.ON || switchAction == SwitchAction.OFF;
        }

        @Override
        public Instant due() {
            return deadline;
        }

        @Override
        public Command whenDue() {
            return new ExpireSwitch(outlet, commandId);
        }
    }

    /// Accepted for later.
    ///
    /// @param confirm the outlet's name as typed
    record OutletSwitchScheduled(
            OutletId outlet,
            String commandId,
            SwitchAction switchAction,
            @Nullable String confirm,
            Instant notBefore)
            implements OutletEvent, CommandStep.Opening, OpensDeadline {
        @Override
        public CommandStatus status() {
            return CommandStatus.SCHEDULED;
        }

        @Override
        public String targetKey() {
            return stream();
        }

        @Override
        public String action() {
            return switchAction.word();
        }

        @Override
        public @Nullable String desired() {
            return switchAction == SwitchAction.CANCEL ? null : switchAction.wanted().name();
        }

        @Override
        public @Nullable Instant deadline() {
            return null;
        }

        @Override
        public Instant due() {
            return notBefore;
        }

        @Override
        public Command whenDue() {
            return new ReleaseSwitch(outlet, commandId);
        }
    }

    /// The time of a scheduled switch has come; what is asked then is decided on what is true then.
    record OutletSwitchReleased(OutletId outlet, String commandId) implements OutletEvent {}

    record OutletSwitchDispatched(OutletId outlet, String commandId, Instant at)
            implements OutletEvent, CommandStep {
        @Override
        public CommandStatus status() {
            return CommandStatus.DISPATCHED;
        }
    }

    /// @param already nothing was sent: the wanted state had been reached before
    record OutletSwitchConfirmed(
            OutletId outlet, String commandId, OutletState state, boolean already)
            implements SwitchEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONFIRMED;
        }

        @Override
        public @Nullable String statusReason() {
            return already ? "already" : null;
        }

        @Override
        public String observed() {
            return state.name();
        }
    }

    record OutletSwitchContradicted(OutletId outlet, String commandId, OutletState state)
            implements SwitchEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONTRADICTED;
        }

        @Override
        public String observed() {
            return state.name();
        }
    }

    record OutletSwitchTimedOut(OutletId outlet, String commandId) implements SwitchEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.UNKNOWN;
        }

        @Override
        public String statusReason() {
            return "not read before the deadline";
        }
    }

    record OutletSwitchRejected(OutletId outlet, String commandId, String detail)
            implements SwitchEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.REJECTED;
        }

        @Override
        public String statusReason() {
            return detail;
        }
    }

    record OutletSwitchCancelled(OutletId outlet, String commandId) implements SwitchEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CANCELLED;
        }
    }

    /// @param ended the status the command had ended in
    record OutletSwitchDismissed(
            OutletId outlet, String commandId, CommandStatus ended, String note)
            implements OutletEvent, CommandStep.Dismissing {
        @Override
        public CommandStatus status() {
            return ended;
        }

        @Override
        public String statusReason() {
            return note;
        }
    }

    /// Our own words about the outlet, as they now are.
    record OutletDescribed(
            OutletId outlet,
            @Nullable String name,
            boolean protection,
            Criticality criticality,
            boolean locked)
            implements OutletEvent {}

    /// What people say it feeds, as it now is.
    record OutletFeedsDescribed(OutletId outlet, List<Feed> feeds) implements OutletEvent {}

    /// It was read otherwise than it is wanted, and no switch of ours did that.
    ///
    /// @param wantedBy the command that made or accepted the wanted state
    record OutletDrifted(OutletId outlet, OutletState wanted, OutletState observed, String wantedBy)
            implements OutletEvent, DriftStep.Began {
        @Override
        public DriftId drift() {
            return outlet.drift();
        }

        @Override
        public DriftDomain domain() {
            return DriftDomain.INFRA;
        }

        @Override
        public String wantedState() {
            return wanted.name();
        }

        @Override
        public String observedState() {
            return observed.name();
        }
    }

    /// It is as wanted again, or gone.
    record OutletDriftEnded(OutletId outlet) implements OutletEvent, DriftStep.Ended {
        @Override
        public DriftId drift() {
            return outlet.drift();
        }
    }

    /// From now on it is wanted as it is; nothing was switched.
    record OutletDriftAccepted(OutletId outlet, String commandId, OutletState state)
            implements OutletEvent, DriftStep.Ended, DriftAcceptance {
        @Override
        public DriftId drift() {
            return outlet.drift();
        }

        @Override
        public String targetKey() {
            return stream();
        }

        @Override
        public String desired() {
            return state.name();
        }
    }

    record OutletRemoved(OutletId outlet) implements OutletEvent {}
}
