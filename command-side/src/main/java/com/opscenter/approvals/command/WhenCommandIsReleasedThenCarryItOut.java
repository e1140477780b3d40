package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalCommand;
import com.opscenter.approvals.api.ApprovalCommand.RecordCarriedOut;
import com.opscenter.approvals.api.ApprovalCommand.RecordNotCarriedOut;
import com.opscenter.approvals.api.ApprovalCommand.RecordPartlyCarriedOut;
import com.opscenter.approvals.api.ApprovalEvent.CommandReleased;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Gives the command that waited, in the name of whoever asked and with the rights they have now.
/// After a crash it is given again under the same key, which is known if it was given before.
@Component
class WhenCommandIsReleasedThenCarryItOut implements Reaction<CommandReleased> {

    private static final Duration AWAY = Duration.ofSeconds(5);

    /// What keeps it from being done now, and not for good.
    private static final Set<String> NOT_NOW =
            Set.of(
                    "upstream-unavailable",
                    "upstream-timeout",
                    "projection-behind",
                    "idempotency-in-progress");

    private final EventReader history;
    private final Callers callers;
    private final Carrying carrying;
    private final OwnCommands own;

    WhenCommandIsReleasedThenCarryItOut(
            EventReader history, Callers callers, Carrying carrying, Commands commands) {
        this.history = history;
        this.callers = callers;
        this.carrying = carrying;
        this.own = new OwnCommands(commands, Actor.system("approvals"));
    }

    @Override
    public Class<CommandReleased> event() {
        return CommandReleased.class;
    }

    @Override
    public String lane(CommandReleased event) {
        return event.stream();
    }

    @Override
    public void react(CommandReleased event, StoredEvent stored, boolean repeated) throws Later {
        ApprovalStory story =
                ApprovalStory.of(event.approval(), history)
                        .orElseThrow(() -> new IllegalStateException("lost " + event.stream()));
        if (!(story.state() instanceof Approval.Released)) {
            return;
        }
        try {
            boolean ownSteps = carriedOut(story, stored);
            own.send(new RecordCarriedOut(event.approval(), ownSteps), stored);
        } catch (RefusedException refused) {
            Refusal why = refused.refusal();
            if (NOT_NOW.contains(why.code())) {
                throw new Later(why.detail(), AWAY);
            }
            own.send(notCarriedOut(story, why), stored);
        } catch (StorageUnavailableException away) {
            throw new Later(String.valueOf(away.getMessage()), AWAY);
        }
    }

    /// What was done before a crash is done, whatever became of whoever asked since then.
    private ApprovalCommand notCarriedOut(ApprovalStory story, Refusal why) {
        Carrying.Part part = carrying.done(story);
        if (part.isWhole()) {
            return new RecordCarriedOut(story.id(), part.ownSteps());
        }
        return part.done() == 0
                ? new RecordNotCarriedOut(story.id(), why.code(), why.detail())
                : new RecordPartlyCarriedOut(
                        story.id(), part.done(), part.of(), why.code(), why.detail());
    }

    private boolean carriedOut(ApprovalStory story, StoredEvent released) {
        Optional<Caller> caller =
                callers.ofActor(story.origin().actor(), story.waiting().actingFor());
        return carrying.carryOut(
                story,
                released,
                caller.orElseThrow(() ->
                        new RefusedException(
                                new Refusal(
                                        "forbidden",
                                        "Whoever asked for it may not come in any more"))));
    }
}
