package com.opscenter.identity.command.people;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Together;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.FindUser;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.ExternalIdSet;
import com.opscenter.identity.api.UserEvent.PasswordChosen;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.RolesObserved;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserAttributesChanged;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserNoted;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.AlreadySo;
import com.opscenter.jobs.api.ItemResult.Failed;
import com.opscenter.jobs.api.JobHand;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobTask;
import com.opscenter.jobs.api.JobUndo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Takes an import back. Whoever it created is deleted, unless they have come in since; whoever was
/// there gets back what they had.
@Component
public class ImportUndo implements JobUndo {

    private static final Permission DELETE = Permission.of("users:delete");

    private static final Failed CAME_IN =
            new Failed(new Refusal("state-moved-on", "They have come in since"));

    private final SoleOwners owners;
    private final Before before;
    private final Commands commands;
    private final Together together;
    private final EventReader history;
    private final Views views;
    private final Roles roles;

    ImportUndo(
            SoleOwners owners,
            Before before,
            Commands commands,
            EventReader history,
            Views views,
            Roles roles) {
        this.owners = owners;
        this.before = before;
        this.commands = commands;
        this.together = new Together(commands);
        this.history = history;
        this.views = views;
        this.roles = roles;
    }

    @Override
    public Set<Class<? extends Event>> topic() {
        return Set.of(
                RolesChanged.class,
                UserProfileChanged.class,
                EmailVerificationChanged.class,
                UserEnabled.class,
                UserDisabled.class,
                UserSuspended.class,
                UserActivated.class,
                UserTagged.class,
                UserNoted.class,
                UserAttributesChanged.class,
                ExternalIdSet.class,
                TierOverridden.class,
                ApiCallsLimited.class,
                UserDeleted.class);
    }

    /// Whom a file created is deleted.
    @Override
    public Optional<Permission> danger() {
        return Optional.of(DELETE);
    }

    @Override
    public ItemResult undo(JobTask task, JobItem item, Past past, JobHand hand) {
        UserId user = new UserId(item.id());
        Asker by = Asker.of(hand.caller(), roles);
        boolean created = past.done().stream().anyMatch(UserRegistered.class::isInstance);
        return created ? parted(user, by, hand) : restored(user, past, by, hand);
    }

    private ItemResult parted(UserId user, Asker by, JobHand hand) {
        DeleteUser command = new DeleteUser(user, by);
        if (hasComeIn(user)) {
            return CAME_IN;
        }
        if (commands.rehearse(command, hand.context()) instanceof Rehearsal.WouldBeRefused) {
            return hand.send(command);
        }
        return owners.leavingToOthers(user, hand.context(), () -> gone(hand.send(command)));
    }

    private static ItemResult gone(ItemResult result) {
        if (result instanceof Failed(var refusal)) {
            throw new RefusedException(refusal);
        }
        return result;
    }

    /// With a password, a session or a token of the provider.
    private boolean hasComeIn(UserId user) {
        long now = history.head();
        boolean known =
                history.stream("user/" + user.value(), now).stream()
                        .anyMatch(event ->
                                event.payload() instanceof PasswordChosen
                                        || event.payload() instanceof RolesObserved);
        return known
                || views.find(new FindUser(user, now), UserView.class)
                        .filter(person -> person.last_login() != null)
                        .isPresent();
    }

    /// All of it or nothing.
    private ItemResult restored(UserId user, Past past, Asker by, JobHand hand) {
        List<UserCommand> wanted =
                before.restoring(user, events(past.before()), events(past.done()), by);
        CommandContext row = hand.context().causedBy(hand.context().commandId());
        for (UserCommand command : wanted) {
            together.requirePossible(command, Together.part(row, command.getClass()));
        }
        long position = 0;
        for (UserCommand command : wanted) {
            CommandContext part = Together.part(row, command.getClass());
            position = Math.max(position, commands.send(command, part).orRefuse().position());
        }
        return wanted.isEmpty() ? new AlreadySo() : new ItemResult.Done(position);
    }

    private static List<UserEvent> events(List<Event> past) {
        return past.stream()
                .filter(UserEvent.class::isInstance)
                .map(UserEvent.class::cast)
                .toList();
    }
}
