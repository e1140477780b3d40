package com.opscenter.threats.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.projections.api.Projection;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockEvent;
import com.opscenter.threats.api.BlockEvent.BlockEnded;
import com.opscenter.threats.api.BlockEvent.BlockExpired;
import com.opscenter.threats.api.BlockEvent.BlockExpirySet;
import com.opscenter.threats.api.BlockEvent.BlockRequested;
import com.opscenter.threats.api.BlockTargetEvent;
import com.opscenter.threats.api.BlockTargetEvent.BlockObserved;
import com.opscenter.threats.api.BlockTargetEvent.BlockSourceForgotten;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetCancelled;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetConfirmed;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetContradicted;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetDismissed;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetDispatched;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRejected;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRequested;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetTimedOut;
import com.opscenter.threats.api.BlockTargetEvent.TargetEnded;
import com.opscenter.threats.query.BlockRow.Failure;
import com.opscenter.threats.query.BlockRow.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class BlocksProjection implements Projection<BlockRow> {

    @Override
    public String name() {
        return "threats_block";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "threats";
    }

    @Override
    public Class<BlockRow> rowType() {
        return BlockRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof BlockEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    /// An address without a firewall that has a part in it leaves the lists.
    @Override
    public @Nullable BlockRow fold(@Nullable BlockRow row, Event event, StoredEvent stored) {
        BlockEvent happened = (BlockEvent) event;
        BlockRow before =
                row == null ? BlockRow.of(happened.block().value(), stored.occurredAt()) : row;
        return switch (happened) {
            case BlockRequested requested -> requested(before, requested, stored);
            case BlockEnded _, BlockExpirySet _, BlockExpired _ -> before;
            case BlockSourceForgotten(_, var source) -> {
                BlockRow left = before.without(source);
                yield left.targets().isEmpty() ? null : left;
            }
            case BlockTargetEvent of -> before.with(of.source(), fold(before.at(of.source()), of));
        };
    }

    private static BlockRow requested(BlockRow row, BlockRequested event, StoredEvent stored) {
        return event.blockAction() == BlockAction.BLOCK
                ? row.blocked(
                        stored.metadata().actor(),
                        stored.metadata().reason(),
                        stored.occurredAt(),
                        event.expiresAt())
                : row.endless();
    }

    private static Target fold(Target target, BlockTargetEvent event) {
        return switch (event) {
            case BlockObserved(_, _, var state) -> target.read(state);
            case BlockTargetRequested asked -> target.asked(asked.blockAction(), asked.commandId());
            case BlockTargetDispatched _, BlockSourceForgotten _ -> target;
            case BlockTargetDismissed(_, _, var id, _, _) ->
                    target.isOf(id) ? target.ended(null) : target;
            case TargetEnded end when target.isOf(end.commandId()) ->
                    target.ended(failure(target, end));
            case TargetEnded _ -> target;
        };
    }

    private static @Nullable Failure failure(Target target, TargetEnded end) {
        BlockAction action = target.pending();
        if (action == null) {
            action = target.failure() == null ? BlockAction.BLOCK : target.failure().action();
        }
        return switch (end) {
            case BlockTargetConfirmed _, BlockTargetCancelled _ -> null;
            case BlockTargetContradicted(_, _, _, var state) ->
                    new Failure(action, "The firewall was read as " + state);
            case BlockTargetTimedOut timedOut -> new Failure(action, timedOut.statusReason());
            case BlockTargetRejected(_, _, _, var detail) -> new Failure(action, detail);
        };
    }
}
