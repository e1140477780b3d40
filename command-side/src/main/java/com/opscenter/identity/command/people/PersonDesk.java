package com.opscenter.identity.command.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Rereading;
import com.opscenter.commands.command.Together;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.FindUser;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Does several things with one person, all of them or none.
@Component
class PersonDesk {

    static final String ID =
            "/{user_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    /// The person, once by themselves and once among the members.
    record Changed(
            @JsonUnwrapped UserView members, boolean success, String message, UserView user) {}

    private final Directory directory;
    private final Commands commands;
    private final Together together;
    private final Answers answers;
    private final Views views;
    private final EventReader history;

    PersonDesk(
            Directory directory,
            Commands commands,
            Answers answers,
            Views views,
            EventReader history) {
        this.directory = directory;
        this.commands = commands;
        this.together = new Together(commands);
        this.answers = answers;
        this.views = views;
        this.history = history;
    }

    /// Service accounts are no people.
    Member person(String id) {
        return directory
                .member(new UserId(id))
                .filter(member -> member.type() == Actor.Type.USER)
                .orElseThrow(() -> nobody(id));
    }

    /// As everything that happened before it was asked has left them.
    UserView current(UserId user) {
        return view(user, history.head());
    }

    /// Of what is made of how the person is called by now.
    ResponseEntity<Object> changed(
            UserId user,
            Function<UserView, List<UserCommand>> wanted,
            CommandContext context,
            String message) {
        Accepted accepted =
                Rereading.untilCurrent(
                        context,
                        asked -> {
                            UserView person = current(user);
                            List<UserCommand> commands = wanted.apply(person);
                            return together.send(commands, bound(commands, person, asked));
                        });
        return changed(user, accepted, context, message);
    }

    /// Names are written as a whole, made of those that were read, and that an address is verified
    /// is said of the one that was read. Whatever else is wanted holds whatever came in between,
    /// while it waited for a second person above all.
    private static CommandContext bound(
            List<UserCommand> wanted, UserView person, CommandContext asked) {
        boolean isOfWhatWasRead =
                wanted.stream()
                        .anyMatch(command ->
                                command instanceof ChangeUser change
                                        && (change.profile() != null
                                                || change.emailVerified() != null));
        return isOfWhatWasRead ? asked.asRead(person.version()) : asked;
    }

    ResponseEntity<Object> changed(
            List<? extends UserCommand> wanted, CommandContext context, String message) {
        Accepted accepted = together.send(wanted, context);
        return changed(wanted.getFirst().user(), accepted, context, message);
    }

    private ResponseEntity<Object> changed(
            UserId user, Accepted accepted, CommandContext context, String message) {
        UserView view = view(user, accepted.position());
        return answers.changed(
                context, accepted, new Changed(view, true, message, view), view.version());
    }

    /// What they may not any more holds with the next request.
    ResponseEntity<Object> done(
            List<? extends UserCommand> wanted, CommandContext context, Object answer) {
        Accepted accepted = together.send(wanted, context);
        directory.awaitPosition(accepted.position());
        return answers.done(context, accepted, answer);
    }

    ResponseEntity<Object> rehearsed(List<? extends UserCommand> wanted, CommandContext context) {
        return answers.rehearsed(together.rehearse(wanted, context), null);
    }

    /// Of one command, with what else speaks against it.
    ResponseEntity<Object> rehearsed(
            UserCommand command, CommandContext context, Supplier<Optional<Refusal>> objection) {
        Rehearsal rehearsal = commands.rehearse(command, context);
        Optional<Refusal> refused =
                rehearsal instanceof Rehearsal.WouldHappen ? objection.get() : Optional.empty();
        return answers.rehearsed(
                refused.<Rehearsal>map(Rehearsal.WouldBeRefused::new).orElse(rehearsal), null);
    }

    /// Whether it was carried out before under its key, by a request whose answer was lost.
    boolean wasDone(UserId user, CommandContext context) {
        return history.stream("user/" + user.value(), history.head()).stream()
                .anyMatch(event -> context.commandId().equals(event.metadata().commandId()));
    }

    Accepted sent(UserCommand command, CommandContext context) {
        return commands.send(command, context).orRefuse();
    }

    /// Refuses what the command itself would be refused with.
    void requirePossible(UserCommand command, CommandContext context) {
        together.requirePossible(command, context);
    }

    /// Ends the request where the command waits for a second person.
    void holdIfRuled(UserCommand command, CommandContext context) {
        commands.hold(List.of(command), context).ifPresent(Outcome::orRefuse);
    }

    UserView view(UserId user, long position) {
        return views.find(new FindUser(user, position), UserView.class)
                .orElseThrow(() -> nobody(user.value()));
    }

    static RefusedException nobody(String id) {
        return new RefusedException(Refusal.notFound("user " + id));
    }
}
