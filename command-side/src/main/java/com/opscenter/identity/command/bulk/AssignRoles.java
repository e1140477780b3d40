package com.opscenter.identity.command.bulk;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.AssignRole;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserCommand.RestoreRoles;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserId;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.AlreadySo;
import com.opscenter.jobs.api.ItemResult.Failed;
import com.opscenter.jobs.api.JobHand;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobTask;
import com.opscenter.jobs.api.JobUndo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Gives many people a role, beside those they hold or in their place.
@Component
class AssignRoles implements JobKind, JobUndo {

    private static final String ROLE = "role";
    private static final String MODE = "mode";

    private final Directory directory;
    private final Roles roles;

    AssignRoles(Directory directory, Roles roles) {
        this.directory = directory;
        this.roles = roles;
    }

    /// What becomes of the roles somebody holds.
    enum Mode {
        ADD,
        REPLACE
    }

    static Map<String, String> parameters(String role, Mode mode) {
        return Map.of(ROLE, role, MODE, mode.name());
    }

    @Override
    public Set<Class<? extends Command>> gives() {
        return Set.of(AssignRole.class, RemoveRole.class, SetRoles.class, RestoreRoles.class);
    }

    @Override
    public String word() {
        return "assign-roles";
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Everywhere(Permission.of("users:write"));
    }

    /// Service accounts are no people.
    @Override
    public ItemResult work(JobTask task, JobItem item, JobHand hand) {
        UserId user = new UserId(item.id());
        Optional<Member> machine =
                directory.member(user).filter(member -> member.type() != Actor.Type.USER);
        return machine.isPresent()
                ? new Failed(Refusal.notFound("user " + user.value()))
                : hand.send(command(user, task, Asker.of(hand.caller(), roles)));
    }

    @Override
    public Optional<JobUndo> undo() {
        return Optional.of(this);
    }

    @Override
    public Set<Class<? extends Event>> topic() {
        return Set.of(RolesChanged.class);
    }

    @Override
    public ItemResult undo(JobTask task, JobItem item, Past past, JobHand hand) {
        Asker by = Asker.of(hand.caller(), roles);
        for (Event event : past.done()) {
            if (event instanceof RolesChanged(var user, var changed, var before)
                    && before != null) {
                return hand.send(new RestoreRoles(user, changed, before, by));
            }
        }
        return new AlreadySo();
    }

    private static UserCommand command(UserId user, JobTask task, Asker by) {
        String role = task.get(ROLE);
        return switch (Mode.valueOf(task.get(MODE))) {
            case ADD -> new AssignRole(user, role, by);
            case REPLACE -> new SetRoles(user, Set.of(role), by);
        };
    }
}
