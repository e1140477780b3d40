package com.opscenter.vault.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.StepUp;
import com.opscenter.sources.api.ListSources;
import com.opscenter.sources.api.SourceView;
import com.opscenter.vault.api.CredentialCommand;
import com.opscenter.vault.api.CredentialCommand.RemoveCredential;
import com.opscenter.vault.api.CredentialCommand.RotateCredential;
import com.opscenter.vault.api.CredentialCommand.StoreCredential;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.CredentialKind;
import com.opscenter.vault.api.CredentialView;
import com.opscenter.vault.api.FindCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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

/// Storing, rotating and removing credentials. Values go in and never come out.
@RestController
@RequestMapping("/api/v1/credentials")
@Needs("sources:write")
class StoreCredentialsEndpoint {

    private static final Permission WRITE = Permission.of("sources:write");

    private final CredentialVault vault;
    private final CredentialsInForce inForce;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Clock clock;

    StoreCredentialsEndpoint(
            CredentialVault vault,
            CredentialsInForce inForce,
            Commands commands,
            Requests requests,
            Answers answers,
            Views views,
            Clock clock) {
        this.vault = vault;
        this.inForce = inForce;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.clock = clock;
    }

    record NewCredential(
            @Nullable String name, @Nullable String kind, @Nullable Map<String, String> values) {}

    /// What is not given stays.
    record Rotation(@Nullable String name, @Nullable Map<String, String> values) {}

    @PostMapping
    @Gives(asks = StoreCredential.class, status = Gives.CREATED, value = CredentialView.class)
    ResponseEntity<Object> store(
            @RequestBody NewCredential body, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        String name = CredentialFields.name(body.name());
        CredentialKind kind = CredentialFields.kind(body.kind());
        Map<String, String> values = CredentialFields.complete(kind, body.values());
        CredentialId id = new CredentialId(context.commandId());
        if (Requests.isDryRun(request)) {
            return rehearse(
                    new StoreCredential(id, name, kind.word(), values.keySet(), 1), context);
        }
        StepUp.require(caller, WRITE, clock.instant());
        Accepted accepted = vault.store(id, name, kind.word(), values, context).orRefuse();
        CredentialView view = view(id, accepted.position());
        URI location = URI.create("/api/v1/credentials/" + id.value());
        return answers.created(context, accepted, location, view, view.version());
    }

    @PutMapping("/{id}")
    @Gives(asks = RotateCredential.class, status = Gives.OK, value = CredentialView.class)
    ResponseEntity<Object> rotate(
            @PathVariable String id,
            @RequestBody Rotation body,
            Caller caller,
            HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        CredentialId credential = new CredentialId(id);
        Credential.Stored now = inForce.find(credential).orElseThrow(() -> absent(id));
        String name = body.name() == null ? null : CredentialFields.name(body.name());
        CredentialFields.checkChange(now, body.values());
        if (Requests.isDryRun(request)) {
            int version = now.secretVersion() + (body.values() == null ? 0 : 1);
            Set<String> fields = now.with(body.values());
            return rehearse(new RotateCredential(credential, name, fields, version), context);
        }
        StepUp.require(caller, WRITE, clock.instant());
        Accepted accepted = vault.rotate(credential, name, body.values(), context).orRefuse();
        CredentialView view = view(credential, accepted.position());
        return answers.changed(context, accepted, view, view.version());
    }

    @DeleteMapping("/{id}")
    @Gives(asks = RemoveCredential.class, status = Gives.NO_CONTENT)
    ResponseEntity<Object> remove(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        CredentialId credential = new CredentialId(id);
        refuseInUse(credential, caller.orgId());
        if (Requests.isDryRun(request)) {
            return rehearse(new RemoveCredential(credential), context);
        }
        StepUp.require(caller, WRITE, clock.instant());
        return answers.gone(context, vault.remove(credential, context).orRefuse());
    }

    private void refuseInUse(CredentialId credential, String orgId) {
        ListSources using =
                new ListSources(orgId, new ListSources.Which.Using(Set.of(credential.value())));
        List<String> users =
                views.list(using, SourceView.class).stream().map(SourceView::name).toList();
        if (!users.isEmpty()) {
            throw new RefusedException(
                    new Refusal("in-use", "Used by " + String.join(", ", users)));
        }
    }

    private ResponseEntity<Object> rehearse(CredentialCommand command, CommandContext context) {
        return answers.rehearsed(commands.rehearse(command, context), null);
    }

    private CredentialView view(CredentialId id, long after) {
        return views.find(new FindCredential(id.value(), after), CredentialView.class)
                .orElseThrow(() -> absent(id.value()));
    }

    private static RefusedException absent(String id) {
        return new RefusedException(Refusal.notFound("credential " + id));
    }
}
