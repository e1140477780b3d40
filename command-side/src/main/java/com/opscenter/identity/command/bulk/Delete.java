package com.opscenter.identity.command.bulk;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.command.people.SoleOwners;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.Failed;
import com.opscenter.jobs.api.JobHand;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Parts with many people for good.
@Component
class Delete implements JobKind {

    private final SoleOwners owners;
    private final Commands commands;
    private final Roles roles;

    Delete(SoleOwners owners, Commands commands, Roles roles) {
        this.owners = owners;
        this.commands = commands;
        this.roles = roles;
    }

    @Override
    public Set<Class<? extends Command>> gives() {
        return Set.of(DeleteUser.class);
    }

    @Override
    public String word() {
        return "delete";
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Everywhere(Permission.of("users:delete"));
    }

    /// One after the other, so that of two who own an organization one is left.
    @Override
    public int sideBySide() {
        return 1;
    }

    /// Whoever cannot be deleted leaves nothing to others; who was deleted before is recognized.
    @Override
    public ItemResult work(JobTask task, JobItem item, JobHand hand) {
        UserId user = new UserId(item.id());
        DeleteUser command = new DeleteUser(user, Asker.of(hand.caller(), roles));
        if (commands.rehearse(command, hand.context()) instanceof Rehearsal.WouldBeRefused) {
            return hand.send(command);
        }
        try {
            return owners.leavingToOthers(user, hand.context(), () -> gone(hand.send(command)));
        } catch (RefusedException refused) {
            return new Failed(refused.refusal());
        }
    }

    private static ItemResult gone(ItemResult result) {
        if (result instanceof Failed(var refusal)) {
            throw new RefusedException(refusal);
        }
        return result;
    }

    /// What the command itself is refused with is said first, as when it is asked of one person.
    @Override
    public ItemResult rehearse(JobTask task, JobItem item, JobHand hand) {
        UserId user = new UserId(item.id());
        ItemResult would = hand.send(new DeleteUser(user, Asker.of(hand.caller(), roles)));
        return would instanceof Failed
                ? would
                : owners.objection(user).<ItemResult>map(Failed::new).orElse(would);
    }
}
