package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalCommand.WithdrawApproval;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandFollowUp;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// While a command waits for a second person it can be withdrawn, and nothing else is to be asked
/// of it, whatever it is about.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApprovalFollowUp implements CommandFollowUp {

    private final ApprovalDesk desk;

    ApprovalFollowUp(ApprovalDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean owns(String targetKey) {
        return false;
    }

    @Override
    public boolean isFor(CommandView command) {
        return command.status().equals(CommandStatus.AWAITING_APPROVAL.word());
    }

    @Override
    public Command cancel(CommandView command) {
        ApprovalStory story = desk.story(command.id());
        List<Requirement> any = new ArrayList<>(story.waiting().requirements());
        any.add(new Requirement.Oneself(new UserId(story.waiting().requester())));
        return new WithdrawApproval(
                story.id(), List.of(Requirement.anyOf(any.toArray(Requirement[]::new))));
    }

    @Override
    public Command dismiss(CommandView command, String note) {
        throw waits();
    }

    @Override
    public Command reread(CommandView command, String newCommandId) {
        throw waits();
    }

    @Override
    public Optional<Command> undo(
            CommandView command, String newCommandId, @Nullable String reason) {
        throw waits();
    }

    private static RefusedException waits() {
        return new RefusedException(
                new Refusal("state-moved-on", "It waits for a second person and was not done"));
    }
}
