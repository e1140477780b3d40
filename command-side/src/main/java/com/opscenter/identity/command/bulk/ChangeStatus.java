package com.opscenter.identity.command.bulk;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.RestoreStatus;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserStatus;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.AlreadySo;
import com.opscenter.jobs.api.JobHand;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobTask;
import com.opscenter.jobs.api.JobUndo;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps many people out, or lets them in.
abstract class ChangeStatus implements JobKind, JobUndo {

    private final UserStatus status;
    private final Roles roles;

    /// @param status what everybody is to have
    ChangeStatus(UserStatus status, Roles roles) {
        this.status = status;
        this.roles = roles;
    }

    abstract UserCommand command(UserId user, Asker by);

    @Override
    public Requirement requirement() {
        return new Requirement.Everywhere(Permission.of("users:write"));
    }

    @Override
    public ItemResult work(JobTask task, JobItem item, JobHand hand) {
        return hand.send(command(new UserId(item.id()), Asker.of(hand.caller(), roles)));
    }

    @Override
    public Optional<JobUndo> undo() {
        return Optional.of(this);
    }

    @Override
    public Set<Class<? extends Event>> topic() {
        return Set.of(
                UserSuspended.class, UserActivated.class, UserEnabled.class, UserDisabled.class);
    }

    /// Whoever was switched off before they were suspended is switched off again.
    @Override
    public ItemResult undo(JobTask task, JobItem item, Past past, JobHand hand) {
        UserStatus before = statusAfter(past.before());
        return before == status
                ? new AlreadySo()
                : hand.send(
                        new RestoreStatus(
                                new UserId(item.id()),
                                status,
                                before,
                                Asker.of(hand.caller(), roles)));
    }

    private static UserStatus statusAfter(List<Event> events) {
        UserStatus status = UserStatus.ENABLED;
        for (Event event : events) {
            status =
                    switch (event) {
                        case UserRegistered registered when !registered.enabled() ->
                                UserStatus.DISABLED;
                        case UserEnabled _, UserActivated _ -> UserStatus.ENABLED;
                        case UserDisabled _ -> UserStatus.DISABLED;
                        case UserSuspended _ -> UserStatus.SUSPENDED;
                        default -> status;
                    };
        }
        return status;
    }
}
