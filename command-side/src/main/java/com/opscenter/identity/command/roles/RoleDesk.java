package com.opscenter.identity.command.roles;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.FindRole;
import com.opscenter.identity.api.FindRoleHolders;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.RoleCommand;
import com.opscenter.identity.api.RoleCommand.DefineRole;
import com.opscenter.identity.api.RoleView;
import com.opscenter.identity.api.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Carries out what is asked of roles, or tells what would come of it.
@Component
class RoleDesk {

    private static final Permission WRITE = Permission.of("users:write");

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Directory directory;
    private final Clock clock;

    RoleDesk(
            Commands commands,
            Requests requests,
            Answers answers,
            Views views,
            Directory directory,
            Clock clock) {
        this.directory = directory;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.clock = clock;
    }

    /// How an acceptance is answered.
    interface Answer {

        ResponseEntity<Object> of(CommandContext context, Accepted accepted);
    }

    /// What people may decide about others asks them to prove again who they are, before they are
    /// told anything about it.
    void requireProof(Caller caller, HttpServletRequest request) {
        if (!Requests.isDryRun(request)) {
            StepUp.require(caller, WRITE, clock.instant());
        }
    }

    ResponseEntity<Object> answer(
            RoleCommand command, Caller caller, HttpServletRequest request, Answer answer) {
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            Rehearsal rehearsal = commands.rehearse(command, context);
            return answers.rehearsed(rehearsal, RoleImpact.of(rehearsal, holders(command)));
        }
        return answer.of(context, commands.send(command, context).orRefuse());
    }

    /// 200 with the role as it is now.
    ResponseEntity<Object> changed(RoleCommand command, Caller caller, HttpServletRequest request) {
        return answer(
                command,
                caller,
                request,
                (context, accepted) -> {
                    RoleView view = view(command.role(), accepted);
                    return answers.changed(context, accepted, view, version(view));
                });
    }

    /// 204 once it grants nothing here any more.
    ResponseEntity<Object> gone(CommandContext context, Accepted accepted) {
        directory.awaitPosition(accepted.position());
        return answers.gone(context, accepted);
    }

    /// Somebody may have deleted it since.
    RoleView view(String role, Accepted accepted) {
        return views.find(new FindRole(role, accepted.position()), RoleView.class)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("role " + role)));
    }

    static long version(RoleView view) {
        return Objects.requireNonNull(view.version(), "a role of one's own has a version");
    }

    /// Of a role that is to be made nobody has to be looked for.
    private long holders(RoleCommand command) {
        return command instanceof DefineRole
                ? 0
                : views.find(new FindRoleHolders(command.role()), Long.class).orElse(0L);
    }
}
