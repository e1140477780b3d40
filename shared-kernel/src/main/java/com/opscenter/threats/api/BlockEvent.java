package com.opscenter.threats.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandStep;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.history.api.Event;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockCommand.ExpireBlock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a blocked address.
public sealed interface BlockEvent extends Event permits BlockEvent.OfAll, BlockTargetEvent {

    BlockId block();

    @Override
    default String stream() {
        return block().key();
    }

    /// What happened to the address at all of its sources.
    sealed interface OfAll extends BlockEvent {}

    /// Somebody asked for it, or its time was over.
    ///
    /// @param sources those it is asked of, each by a command of its own
    /// @param expiresAt when it is freed by itself; null for never, and when it is freed now
    record BlockRequested(
            BlockId block,
            String commandId,
            BlockAction blockAction,
            List<SourceId> sources,
            @Nullable Instant expiresAt)
            implements OfAll, CommandStep.Opening {
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
            return blockAction.word();
        }

        @Override
        public String desired() {
            return blockAction.wanted().name();
        }

        @Override
        public @Nullable Instant deadline() {
            return null;
        }

        @Override
        public List<String> children() {
            return sources.stream()
                    .map(source -> BlockTargetId.of(block, source).commandId(commandId))
                    .toList();
        }

        @Override
        public boolean undoable() {
            return true;
        }
    }

    /// It is to end by itself.
    ///
    /// @param blocked the command that asked for it
    record BlockExpirySet(BlockId block, String blocked, Instant expiresAt)
            implements OfAll, OpensDeadline {
        @Override
        public Instant due() {
            return expiresAt;
        }

        @Override
        public Command whenDue() {
            return new ExpireBlock(block, blocked);
        }
    }

    /// Its time is over; it is freed now.
    record BlockExpired(BlockId block, String blocked) implements OfAll {}

    /// Every source has ended.
    ///
    /// @param outcome confirmed when every source was, cancelled when all were withdrawn, else
    ///   rejected
    /// @param summary such as `1 of 2 confirmed; opnsense-2: unknown`
    record BlockEnded(BlockId block, String commandId, CommandStatus outcome, String summary)
            implements OfAll, CommandStep {
        @Override
        public CommandStatus status() {
            return outcome;
        }

        @Override
        public String statusReason() {
            return summary;
        }
    }
}
