package com.opscenter.sources.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.commands.command.Visible;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.StepUp;
import com.opscenter.sources.api.FindSource;
import com.opscenter.sources.api.SourceCommand;
import com.opscenter.sources.api.SourceCommand.ChangeSource;
import com.opscenter.sources.api.SourceCommand.RegisterSource;
import com.opscenter.sources.api.SourceCommand.RemoveSource;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceView;
import com.opscenter.sources.command.SourceDrafts.Draft;
import com.opscenter.sources.command.SourceRegistry.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Registering, changing and removing sources. The device need not answer: its health says so.
@RestController
@RequestMapping("/api/v1/sources")
class RegisterSourcesEndpoint {

    private static final Permission WRITE = Permission.of("sources:write");

    private final SourceDrafts drafts;
    private final SourceRegistry registry;
    private final RegisteredSources registered;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Visible visible;
    private final Clock clock;

    RegisterSourcesEndpoint(
            SourceDrafts drafts,
            SourceRegistry registry,
            RegisteredSources registered,
            Commands commands,
            Requests requests,
            Answers answers,
            Views views,
            Visible visible,
            Clock clock) {
        this.drafts = drafts;
        this.registry = registry;
        this.registered = registered;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.visible = visible;
        this.clock = clock;
    }

    /// A source with what is worth a word about it.
    record Noted(@JsonUnwrapped SourceView source, List<String> warnings) {}

    @PostMapping
    @Needs("sources:write")
    @Gives(asks = RegisterSource.class, status = Gives.CREATED, value = Noted.class)
    ResponseEntity<Object> register(
            @RequestBody SourceBody body, Caller caller, HttpServletRequest request) {
        Draft draft = drafts.draft(body, caller.orgId());
        CommandContext context = requests.context(request, caller, draft.settings().site(), null);
        Settings settings = withOwnCredential(draft, context);
        List<SourceView> others = registry.like(settings, caller.orgId());
        registry.refuseTakenName(draft.id(), settings, others);
        SourceCommand command = new RegisterSource(draft.id(), settings);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        StepUp.require(caller, WRITE, clock.instant());
        Accepted accepted =
                registry.send(command, settings, access(draft, body), false, context).orRefuse();
        SourceView view = view(draft.id(), accepted.position());
        return answers.created(
                context,
                accepted,
                URI.create("/api/v1/sources/" + view.id()),
                new Noted(view, registry.warnings(draft.id(), settings, others)),
                view.version());
    }

    @PutMapping("/{id}")
    @Needs("sources:write")
    @Gives(asks = ChangeSource.class, status = Gives.OK, value = Noted.class)
    ResponseEntity<Object> change(
            @PathVariable String id,
            @RequestBody SourceBody body,
            Caller caller,
            HttpServletRequest request) {
        SourceId source = new SourceId(id);
        visible.require(caller, "source/" + id);
        Settings now = registered.settings(source).orElseThrow(() -> absent(source));
        Draft draft = drafts.draft(source, now, body, caller.orgId());
        CommandContext context = requests.context(request, caller, draft.settings().site(), null);
        boolean rotates = OwnCredentials.isOwn(now.credential());
        Settings settings = rotates ? draft.settings() : withOwnCredential(draft, context);
        List<SourceView> others = registry.like(settings, caller.orgId());
        registry.refuseTakenName(source, settings, others);
        SourceCommand command = new ChangeSource(source, settings);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        if (body.touchesAccess()) {
            StepUp.require(caller, WRITE, clock.instant());
        }
        Accepted accepted =
                registry.send(command, settings, access(draft, body), rotates, context).orRefuse();
        SourceView view = view(source, accepted.position());
        return answers.changed(
                context,
                accepted,
                new Noted(view, registry.warnings(source, settings, others)),
                view.version());
    }

    @DeleteMapping("/{id}")
    @Needs("sources:delete")
    @Gives(asks = RemoveSource.class, status = Gives.NO_CONTENT)
    ResponseEntity<Object> remove(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        SourceId source = new SourceId(id);
        visible.require(caller, "source/" + id);
        RemoveSource command = new RemoveSource(source);
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        StepUp.require(caller, command.permission(), clock.instant());
        return answers.gone(context, commands.send(command, context).orRefuse());
    }

    private static Settings withOwnCredential(Draft draft, CommandContext context) {
        return draft.credentialKind() == null
                ? draft.settings()
                : draft.with(OwnCredentials.idFor(context));
    }

    private static @Nullable Access access(Draft draft, SourceBody body) {
        return draft.credentialKind() == null || body.credentials() == null
                ? null
                : new Access(draft.credentialKind(), body.credentials());
    }

    private SourceView view(SourceId id, long after) {
        return views.find(new FindSource(id.value(), after), SourceView.class)
                .orElseThrow(() -> absent(id));
    }

    private static RefusedException absent(SourceId id) {
        return new RefusedException(Refusal.notFound("source " + id.value()));
    }
}
