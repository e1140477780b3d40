package com.opscenter.threats.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockCommand.ExpireAsk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a blocked address at one source.
public sealed interface BlockTargetEvent extends BlockEvent {

    SourceId source();

    default BlockTargetId target() {
        return BlockTargetId.of(block(), source());
    }

    /// The end of what was asked, for now: one that is unknown may be settled later.
    sealed interface TargetEnded extends BlockTargetEvent, CommandStep {}

    /// It was read on the list, or not on the list any more.
    record BlockObserved(BlockId block, SourceId source, BlockState state)
            implements BlockTargetEvent {}

    /// @param parent the command that asks it of all sources
    /// @param previous how it was last read when this was accepted
    record BlockTargetRequested(
            BlockId block,
            SourceId source,
            String commandId,
            String parent,
            BlockAction blockAction,
            BlockState previous,
            Instant deadline)
            implements BlockTargetEvent, CommandStep.Opening, OpensDeadline {
        @Override
        public CommandStatus status() {
            return CommandStatus.ACCEPTED;
        }

        @Override
        public String targetKey() {
            return target().key();
        }

        @Override
        public String action() {
            return blockAction.word();
        }

        @Override
        public String desired() {
            return blockAction.wanted().name();
        }

        @Override
        public Instant due() {
            return deadline;
        }

        @Override
        public Command whenDue() {
            return new ExpireAsk(block, source, commandId);
        }
    }

    record BlockTargetDispatched(BlockId block, SourceId source, String commandId, Instant at)
            implements BlockTargetEvent, CommandStep {
        @Override
        public CommandStatus status() {
            return CommandStatus.DISPATCHED;
        }
    }

    record BlockTargetConfirmed(BlockId block, SourceId source, String commandId, BlockState state)
            implements TargetEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONFIRMED;
        }

        @Override
        public String observed() {
            return state.name();
        }
    }

    record BlockTargetContradicted(
            BlockId block, SourceId source, String commandId, BlockState state)
            implements TargetEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CONTRADICTED;
        }

        @Override
        public String observed() {
            return state.name();
        }
    }

    record BlockTargetTimedOut(BlockId block, SourceId source, String commandId)
            implements TargetEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.UNKNOWN;
        }

        @Override
        public String statusReason() {
            return "not read before the deadline";
        }
    }

    record BlockTargetRejected(BlockId block, SourceId source, String commandId, String detail)
            implements TargetEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.REJECTED;
        }

        @Override
        public String statusReason() {
            return detail;
        }
    }

    record BlockTargetCancelled(BlockId block, SourceId source, String commandId)
            implements TargetEnded {
        @Override
        public CommandStatus status() {
            return CommandStatus.CANCELLED;
        }
    }

    /// @param ended the status the command had ended in
    record BlockTargetDismissed(
            BlockId block, SourceId source, String commandId, CommandStatus ended, String note)
            implements BlockTargetEvent, CommandStep.Dismissing {
        @Override
        public CommandStatus status() {
            return ended;
        }

        @Override
        public @Nullable String statusReason() {
            return note;
        }
    }

    /// The source was removed.
    record BlockSourceForgotten(BlockId block, SourceId source) implements BlockTargetEvent {}
}
