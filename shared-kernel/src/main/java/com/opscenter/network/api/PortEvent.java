package com.opscenter.network.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.drift.api.DriftAcceptance;
import com.opscenter.drift.api.DriftDomain;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftStep;
import com.opscenter.history.api.Event;
import com.opscenter.network.api.PortCommand.ExpireAction;
import com.opscenter.network.api.PortCommand.ReleaseAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a port.
public sealed interface PortEvent extends Event {

    PortId port();

    @Override
    default String stream() {
        return port().key();
    }

    /// An action opened, at once or for later.
    sealed interface ActionOpened extends PortEvent, CommandStep.Opening, OpensDeadline {

        PortAction portAction();

        @Override
        default String targetKey() {
            return stream();
        }

        @Override
        default String action() {
            return portAction().word();
        }

        @Override
        default String desired() {
            return portAction().desired();
        }

        @Override
        default boolean undoable() {
            return !portAction().restarts();
        }
    }

    /// The end of an action, for now: one that is unknown may be settled later.
    sealed interface ActionEnded extends PortEvent, CommandStep {}

    /// The port was read in another condition than last time.
    record PortObserved(PortId port, PortReading reading) implements PortEvent {}

    /// @param interfaceName which interface to act on; where its ifIndex now names another one, the
    ///   name counts
    /// @param seconds the pause of a bounce or a cycle, 0 for other actions
    /// @param previous what the port was last read as when the command was accepted; undo returns
    ///   there
    record PortActionRequested(
            PortId port,
            String commandId,
            PortAction portAction,
            @Nullable Integer ifIndex,
            String interfaceName,
            int seconds,
            PortState previous,
            Instant deadline)
            implements ActionOpened {
        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public Instant due() {
            return deadline;
        }

        @Override
        public Command whenDue() {
            return new ExpireAction(port, commandId);
        }
    }

    /// Accepted for later.
    ///
    /// @param confirm the port's name as typed
    record PortActionScheduled(
            PortId port,
            String commandId,
            PortAction portAction,
            int seconds,
            @Nullable String confirm,
            Instant notBefore)
            implements ActionOpened {
        @Override
        public CommandStatus status() {
            return CommandStatus.SCHEDULED;
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
            return new ReleaseAction(port, commandId);
        }
    }

    /// The time of a scheduled action has come; what is asked then is decided on what is true then.
    record PortActionReleased(PortId port, String commandId) implements PortEvent {}

    record PortActionDispatched(PortId port, String commandId, Instant at)
            implements PortEvent, CommandStep {
        @Override
        public CommandStatus status() {
            return CommandStatus.DISPATCHED;
        }
    }

    /// @param already nothing was sent: the wanted state had been reached before
    record PortActionConfirmed(PortId port, String commandId, PortState state, boolean already)
            implements ActionEnded {
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

    record PortActionContradicted(PortId port, String commandId, PortState state)
            implements ActionEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONTRADICTED;
        }

        @Override
        public String observed() {
            return state.name();
        }
    }

    record PortActionTimedOut(PortId port, String commandId) implements ActionEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.UNKNOWN;
        }

        @Override
        public String statusReason() {
            return "not read before the deadline";
        }
    }

    record PortActionRejected(PortId port, String commandId, String detail) implements ActionEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.REJECTED;
        }

        @Override
        public String statusReason() {
            return detail;
        }
    }

    record PortActionCancelled(PortId port, String commandId) implements ActionEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CANCELLED;
        }
    }

    /// @param ended the status the command had ended in
    record PortActionDismissed(PortId port, String commandId, CommandStatus ended, String note)
            implements PortEvent, CommandStep.Dismissing {
        @Override
        public CommandStatus status() {
            return ended;
        }

        @Override
        public String statusReason() {
            return note;
        }
    }

    /// Our own words about the port, as they now are.
    record PortDescribed(PortId port, @Nullable String label, boolean protection)
            implements PortEvent {}

    /// It was read otherwise than it is wanted, and no action of ours did that.
    ///
    /// @param wantedBy the command that made or accepted the wanted setting
    record PortDrifted(
            PortId port,
            PortAspect aspect,
            PortSetting wanted,
            PortSetting observed,
            String wantedBy)
            implements PortEvent, DriftStep.Began {
        @Override
        public DriftId drift() {
            return port.drift(aspect);
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
    record PortDriftEnded(PortId port, PortAspect aspect) implements PortEvent, DriftStep.Ended {
        @Override
        public DriftId drift() {
            return port.drift(aspect);
        }
    }

    /// From now on it is wanted as it is; nothing was set.
    record PortDriftAccepted(PortId port, PortAspect aspect, String commandId, PortSetting setting)
            implements PortEvent, DriftStep.Ended, DriftAcceptance {
        @Override
        public DriftId drift() {
            return port.drift(aspect);
        }

        @Override
        public String targetKey() {
            return stream();
        }

        @Override
        public String desired() {
            return setting.name();
        }
    }

    /// Its source tells of it no more; it comes back when it does again.
    record PortGone(PortId port) implements PortEvent {}

    /// For good.
    record PortRemoved(PortId port) implements PortEvent {}
}
