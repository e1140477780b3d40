package com.opscenter.approvals.api;

import com.opscenter.approvals.api.ApprovalCommand.ExpireApproval;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.history.api.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happens to a command that waits for a second person. Who decided is in the metadata.
public sealed interface ApprovalEvent extends Event {

    ApprovalId approval();

    @Override
    default String stream() {
        return approval().stream();
    }

    /// The command is to be carried out from here on.
    sealed interface CommandReleased extends ApprovalEvent {}

    /// It waits no more, and nothing is left to be carried out.
    sealed interface WaitingOver extends ApprovalEvent {}

    /// It moves the command on.
    sealed interface Step extends ApprovalEvent, CommandStep {

        @Override
        default String commandId() {
            return approval().value();
        }
    }

    record ApprovalRequested(ApprovalId approval, Waiting waiting)
            implements Step, CommandStep.Opening, OpensDeadline {

        @Override
        public CommandStatus status() {
            return CommandStatus.AWAITING_APPROVAL;
        }

        @Override
        public String targetKey() {
            return waiting.target();
        }

        @Override
        public String action() {
            return waiting.action();
        }

        @Override
        public @Nullable String desired() {
            return waiting.desired();
        }

        @Override
        public Instant deadline() {
            return waiting.until();
        }

        @Override
        public Instant due() {
            return waiting.until();
        }

        @Override
        public Command whenDue() {
            return new ExpireApproval(approval);
        }
    }

    record ApprovalGranted(ApprovalId approval, @Nullable String note)
            implements Step, CommandReleased, CommandStep.Approving {

        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public String statusReason() {
            return note == null ? "approved" : "approved: " + note;
        }
    }

    record ApprovalDenied(ApprovalId approval, String note) implements Step, WaitingOver {

        @Override
        public CommandStatus status() {
            return CommandStatus.CANCELLED;
        }

        @Override
        public String statusReason() {
            return "denied: " + note;
        }
    }

    record ApprovalExpired(ApprovalId approval) implements Step, WaitingOver {

        @Override
        public CommandStatus status() {
            return CommandStatus.CANCELLED;
        }

        @Override
        public String statusReason() {
            return "nobody agreed in time";
        }
    }

    record ApprovalWithdrawn(ApprovalId approval) implements Step, WaitingOver {

        @Override
        public CommandStatus status() {
            return CommandStatus.CANCELLED;
        }

        @Override
        public String statusReason() {
            return "withdrawn";
        }
    }

    /// Whoever asked does it without a second person.
    record GlassBroken(ApprovalId approval, String reason) implements Step, CommandReleased {

        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public String statusReason() {
            return "without a second person: " + reason;
        }
    }

    /// The command was accepted; what becomes of it its feature tells by steps of its own.
    record HeldCommandBegun(ApprovalId approval) implements WaitingOver {}

    /// The command was accepted, and that is all there is to it.
    record HeldCommandDone(ApprovalId approval) implements Step, WaitingOver {

        @Override
        public CommandStatus status() {
            return CommandStatus.CONFIRMED;
        }
    }

    /// The command was refused.
    ///
    /// @param code of the refusal
    record HeldCommandRefused(ApprovalId approval, String code, String detail)
            implements Step, WaitingOver {

        @Override
        public CommandStatus status() {
            return CommandStatus.REJECTED;
        }

        @Override
        public String statusReason() {
            return detail;
        }
    }

    /// Of several commands some were done, and stay done; then one was refused.
    ///
    /// @param done how many
    /// @param of how many
    /// @param code of the refusal
    record HeldCommandPartlyDone(ApprovalId approval, int done, int of, String code, String detail)
            implements Step, WaitingOver {

        @Override
        public CommandStatus status() {
            return CommandStatus.REJECTED;
        }

        @Override
        public String statusReason() {
            return "%d of %d %s done: %s".formatted(done, of, done == 1 ? "was" : "were", detail);
        }
    }

    /// Somebody else looked at what was done without a second person.
    record BreakGlassReviewed(ApprovalId approval, String note) implements ApprovalEvent {}
}
