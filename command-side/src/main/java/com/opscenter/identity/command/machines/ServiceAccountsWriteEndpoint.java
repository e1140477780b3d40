package com.opscenter.identity.command.machines;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.ServiceAccountView;
import com.opscenter.identity.api.Strength;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserCommand.ChangeServiceAccount;
import com.opscenter.identity.api.UserCommand.CreateServiceAccount;
import com.opscenter.identity.api.UserCommand.RemoveServiceAccount;
import com.opscenter.identity.api.UserCommand.RotateServiceSecret;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.identity.command.machines.MachineDesk.Renewed;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Machines are let in, changed and kept out. Nobody gives one more than they hold, nor changes one
/// that may more.
@RestController
@RequestMapping(ServiceAccountsWriteEndpoint.ACCOUNTS)
@Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
class ServiceAccountsWriteEndpoint {

    static final String ACCOUNTS = "/api/v1/admin/service-accounts";

    private static final String ONE =
            "/{account_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final MachineDesk desk;
    private final Commands commands;
    private final Directory directory;
    private final Roles roles;
    private final Requests requests;
    private final Answers answers;

    ServiceAccountsWriteEndpoint(
            MachineDesk desk,
            Commands commands,
            Directory directory,
            Roles roles,
            Requests requests,
            Answers answers) {
        this.desk = desk;
        this.commands = commands;
        this.directory = directory;
        this.roles = roles;
        this.requests = requests;
        this.answers = answers;
    }

    /// Repeated with the same `Idempotency-Key` it is refused where the secret is made here: it was
    /// shown once. With an outside provider the client must exist there.
    @PostMapping
    @Gives(asks = CreateServiceAccount.class, status = Gives.CREATED, value = ShownAccount.class)
    ResponseEntity<Object> create(
            @RequestBody MachineBody body, Caller caller, HttpServletRequest request) {
        desk.requireProof(caller, request);
        String clientId = body.client_id();
        if (clientId == null) {
            throw PersonWords.wrong("client_id", "required", "must be given");
        }
        Set<String> named =
                Objects.requireNonNullElse(body.roles(), Set.of(SystemRole.VIEWER.word()));
        PersonWords.requireRoles(named, roles);
        CommandContext context = requests.context(request, caller, null, null);
        UserId machine = new UserId(context.commandId());
        desk.requireFree(clientId, machine);
        CreateServiceAccount command =
                new CreateServiceAccount(
                        machine,
                        clientId,
                        body.called(),
                        named,
                        Objects.requireNonNullElse(body.permissions(), Set.of()),
                        Asker.of(caller, roles),
                        Strength.of(caller));
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Renewed made = desk.renew(command, clientId, context, request);
        ServiceAccountView view = desk.view(machine, made.accepted());
        return answers.created(
                context,
                made.accepted(),
                URI.create(ACCOUNTS + "/" + machine.value()),
                ShownAccount.of(view, made.secret()),
                view.version());
    }

    /// What is left out stays as it is; roles and permissions that are named are all of them.
    @PutMapping(ONE)
    @Gives(asks = ChangeServiceAccount.class, status = Gives.OK, value = ServiceAccountView.class)
    ResponseEntity<Object> change(
            @PathVariable("account_id") String id,
            @RequestBody MachineBody body,
            Caller caller,
            HttpServletRequest request) {
        desk.requireProof(caller, request);
        Member machine = desk.machine(id);
        desk.requireItsOrganizations(caller, machine);
        requireSame(body.client_id(), machine);
        if (body.roles() != null) {
            PersonWords.requireRoles(body.roles(), roles);
        }
        ChangeServiceAccount command =
                new ChangeServiceAccount(
                        machine.id(),
                        body.called(),
                        body.roles(),
                        body.permissions(),
                        Asker.of(caller, roles),
                        Strength.of(caller));
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        directory.awaitPosition(accepted.position());
        ServiceAccountView view = desk.view(machine.id(), accepted);
        return answers.changed(context, accepted, view, view.version());
    }

    /// Another secret; the one before fetches no token from the answer on. Tokens that were fetched
    /// with it stay good until their end, an hour at most.
    @PostMapping(ONE + "/rotate-secret")
    @Gives(asks = RotateServiceSecret.class, status = Gives.CREATED, value = ShownAccount.class)
    ResponseEntity<Object> rotate(
            @PathVariable("account_id") String id, Caller caller, HttpServletRequest request) {
        desk.requireProof(caller, request);
        Member machine = desk.machine(id);
        desk.requireItsOrganizations(caller, machine);
        desk.requireOurs();
        RotateServiceSecret command =
                new RotateServiceSecret(machine.id(), Asker.of(caller, roles), Strength.of(caller));
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        String clientId = Objects.requireNonNull(machine.username());
        Renewed made = desk.renew(command, clientId, context, request);
        ServiceAccountView view = desk.view(machine.id(), made.accepted());
        return answers.created(
                context,
                made.accepted(),
                URI.create(ACCOUNTS + "/" + id),
                ShownAccount.of(view, made.secret()),
                view.version());
    }

    /// It comes in no more, neither with a token it has nor with a key of its own, and belongs
    /// nowhere. The history stays; the client id is free again.
    @DeleteMapping(ONE)
    @Gives(asks = RemoveServiceAccount.class, status = Gives.NO_CONTENT)
    ResponseEntity<Object> remove(
            @PathVariable("account_id") String id, Caller caller, HttpServletRequest request) {
        desk.requireProof(caller, request);
        Member machine = desk.machine(id);
        RemoveServiceAccount command =
                new RemoveServiceAccount(
                        machine.id(), Asker.of(caller, roles), Strength.of(caller));
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        directory.awaitPosition(accepted.position());
        return answers.gone(context, accepted);
    }

    private static void requireSame(@Nullable String named, Member machine) {
        if (named != null && !named.equals(machine.username())) {
            throw new RefusedException(
                    Refusal.invalid("client_id", "immutable", "stays as it was at the start"));
        }
    }
}
