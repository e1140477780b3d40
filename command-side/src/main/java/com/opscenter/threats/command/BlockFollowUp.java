package com.opscenter.threats.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandFollowUp;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.sources.api.SourceCommand.RequestPoll;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.BlockCommand.DismissAsk;
import com.opscenter.threats.api.BlockCommand.UnblockAddress;
import com.opscenter.threats.api.BlockCommand.WithdrawAsk;
import com.opscenter.threats.api.BlockCommand.WithdrawBlock;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetId;
import com.opscenter.threats.api.BlockView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What can be done about a block after it was accepted. The whole is cancelled and undone; what
/// ended open at one firewall is asked of the command for that firewall.
@Component
class BlockFollowUp implements CommandFollowUp {

    private final BlockAsking asking;

    BlockFollowUp(BlockAsking asking) {
        this.asking = asking;
    }

    @Override
    public boolean owns(String targetKey) {
        return targetKey.startsWith(BlockId.KEYS);
    }

    @Override
    public Command cancel(CommandView command) {
        if (!isOfOne(command)) {
            return new WithdrawBlock(block(command), command.id());
        }
        BlockTargetId target = target(command);
        return new WithdrawAsk(target.block(), target.source(), command.id());
    }

    @Override
    public Command dismiss(CommandView command, String note) {
        BlockTargetId target = target(command);
        return new DismissAsk(target.block(), target.source(), command.id(), note);
    }

    @Override
    public Command reread(CommandView command, String newCommandId) {
        return new RequestPoll(target(command).source(), newCommandId, asking.now());
    }

    /// Offered for the whole, once it was confirmed. Nobody undoes what somebody else has done
    /// since.
    @Override
    public Optional<Command> undo(
            CommandView command, String newCommandId, @Nullable String reason) {
        return command.status().equals(CommandStatus.CONFIRMED.word()) && !isOfOne(command)
                ? Optional.of(takeBack(command, newCommandId, reason))
                : Optional.empty();
    }

    private Command takeBack(CommandView command, String newCommandId, @Nullable String reason) {
        BlockId id = block(command);
        BlockAction done = BlockAction.of(command.action());
        BlockView shown =
                asking.shown(id)
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("block of " + id.value())));
        List<SourceId> stillSo = stillSo(shown, done, command);
        if (stillSo.size() != command.children().size()) {
            throw new RefusedException(
                    new Refusal(
                            "state-moved-on", "%s was changed again since".formatted(id.value())));
        }
        return done == BlockAction.BLOCK
                ? new UnblockAddress(id, newCommandId, asking.now())
                : again(shown, newCommandId, reason, stillSo);
    }

    private BlockAddress again(
            BlockView shown, String newCommandId, @Nullable String reason, List<SourceId> where) {
        return asking.again(
                new BlockAsking.Ask(
                        new BlockId(shown.ip()),
                        newCommandId,
                        Objects.requireNonNullElse(reason, "blocked again"),
                        null,
                        null),
                where);
    }

    /// The sources at which this command was the last, and what it did still stands.
    private static List<SourceId> stillSo(BlockView shown, BlockAction done, CommandView command) {
        BlockState wanted = done.wanted();
        return shown.targets().stream()
                .filter(target -> command.children().contains(target.commandId()))
                .filter(target -> target.status().equals(wanted.word()))
                .map(target -> new SourceId(target.sourceId()))
                .toList();
    }

    private static boolean isOfOne(CommandView command) {
        return BlockTargetId.isKey(command.target().key());
    }

    private static BlockId block(CommandView command) {
        return new BlockId(command.target().key().substring(BlockId.KEYS.length()));
    }

    private static BlockTargetId target(CommandView command) {
        if (!isOfOne(command)) {
            throw new RefusedException(
                    new Refusal("state-moved-on", "Ask this of its single commands"));
        }
        return BlockTargetId.ofKey(command.target().key());
    }
}
