package com.opscenter.threats.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked about a blocked address.
public sealed interface BlockCommand extends Command {

    BlockId block();

    @Override
    default String targetId() {
        return block().key();
    }

    @Override
    default Permission permission() {
        return Permission.of("security:execute");
    }

    /// What is asked about the address at one source.
    sealed interface AtSource extends BlockCommand {

        SourceId source();
    }

    /// Blocks it. Asked again it says the newer reason and end.
    ///
    /// @param at when it was asked; deadlines count from here
    /// @param targets the sources to block it at
    /// @param protectedRanges what must stay reachable, as known when it was asked
    /// @param expiresAt when it is freed by itself, null for never
    @Approvable
    record BlockAddress(
            BlockId block,
            String commandId,
            Instant at,
            Set<SourceId> targets,
            List<ProtectedRange> protectedRanges,
            @Nullable String reason,
            @Nullable Instant expiresAt)
            implements BlockCommand {

        private static final Duration LONGEST = Duration.ofDays(366);
        private static final int LONGEST_REASON = 500;

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>();
            if (reason == null || reason.isBlank()) {
                errors.add(new FieldError("reason", "required", "must say why"));
            } else if (reason.length() > LONGEST_REASON) {
                errors.add(new FieldError("reason", "size", "must have 1 to 500 characters"));
            }
            if (targets.isEmpty()) {
                errors.add(
                        new FieldError(
                                "sourceIds", "required", "no source can block addresses yet"));
            }
            if (expiresAt != null
                    && (!expiresAt.isAfter(at) || expiresAt.isAfter(at.plus(LONGEST)))) {
                errors.add(
                        new FieldError(
                                "expiresAt", "range", "must lie ahead, by at most 366 days"));
            }
            return errors;
        }
    }

    /// Frees it wherever it is blocked.
    @Approvable
    record UnblockAddress(BlockId block, String commandId, Instant at) implements BlockCommand {}

    /// The time of a block is over.
    ///
    /// @param blocked the command that set this end
    record ExpireBlock(BlockId block, String blocked) implements BlockCommand {}

    /// A reading of one source's list; always accepted.
    ///
    /// @param readBackFor the command this reading judges, null for an ordinary one
    record ObserveBlock(
            BlockId block, SourceId source, BlockState state, @Nullable String readBackFor)
            implements AtSource {}

    /// The adapter told the source.
    record MarkDispatched(BlockId block, SourceId source, String commandId, Instant at)
            implements AtSource {}

    /// The source or the adapter refused, and nothing was done.
    record RejectBlock(BlockId block, SourceId source, String commandId, String detail)
            implements AtSource {}

    /// The deadline: nothing was read in time.
    record ExpireAsk(BlockId block, SourceId source, String commandId) implements AtSource {}

    /// Withdraws what was not dispatched yet, at every source.
    ///
    /// @param commandId the command that asks all of them
    record WithdrawBlock(BlockId block, String commandId) implements BlockCommand {}

    /// Withdraws what was not dispatched yet.
    record WithdrawAsk(BlockId block, SourceId source, String commandId) implements AtSource {}

    record DismissAsk(BlockId block, SourceId source, String commandId, String note)
            implements AtSource {
        @Override
        public List<FieldError> violations() {
            return note.isBlank()
                    ? List.of(new FieldError("note", "required", "must say why"))
                    : List.of();
        }
    }

    /// The source was removed; whatever it blocks, it blocks without us.
    record ForgetSource(BlockId block, SourceId source) implements AtSource {
        @Override
        public Permission permission() {
            return Permission.of("sources:delete");
        }
    }
}
