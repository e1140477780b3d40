package com.opscenter.drift.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Together;
import com.opscenter.commands.command.Views;
import com.opscenter.commands.command.Visible;
import com.opscenter.drift.api.DriftDomain;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftRemedy;
import com.opscenter.drift.api.DriftView;
import com.opscenter.drift.api.FindDrift;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.accounts.AccountCommand;
import com.opscenter.network.api.PortCommand;
import com.opscenter.power.api.OutletCommand;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What can be done about a drift. Each is a command of the feature whose entity drifts; enforcing
/// needs the permission of that command, too.
@RestController
@RequestMapping("/api/v1/sources/drift/{id}")
class DriftEndpoint {

    private static final Acceptance NOTHING_MORE = new Acceptance(null, null);
    private static final Enforcement NO_WORDS = new Enforcement(null, null);

    private final Together together;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Visible visible;
    private final List<DriftRemedy> remedies;
    private final Clock clock;

    DriftEndpoint(
            Commands commands,
            Requests requests,
            Answers answers,
            Views views,
            Visible visible,
            List<DriftRemedy> remedies,
            Clock clock) {
        this.together = new Together(commands);
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.visible = visible;
        this.remedies = remedies;
        this.clock = clock;
    }

    /// @param observed the state as it is shown, so that nothing else is accepted; by default
    ///   whatever is observed now
    record Acceptance(@Nullable String reason, @Nullable String observed) {}

    /// @param confirm the entity's name as typed; protected ones need it
    record Enforcement(@Nullable String reason, @Nullable String confirm) {}

    /// What is observed becomes what is wanted. No device is asked, so the command is done at once.
    /// Needs `sources:write`; of people `users:write` everywhere, and a proof of late.
    @PostMapping("/accept")
    @Needs("sources:read")
    @Gives(
            asks = {
                OutletCommand.AcceptDrift.class,
                PortCommand.AcceptDrift.class,
                AccountCommand.AcceptDifference.class
            },
            status = Gives.ACCEPTED,
            value = CommandView.class)
    ResponseEntity<Object> accept(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Acceptance body,
            Caller caller,
            HttpServletRequest request) {
        DriftView drift = drift(id, caller);
        DriftDomain.of(drift.domain()).accepting(caller).orRefuse(drift.target().key());
        Acceptance ask = body == null ? NOTHING_MORE : body;
        CommandContext context = requests.context(request, caller, null, ask.reason());
        DriftId what = new DriftId(drift.id());
        DriftRemedy remedy = remedy(what);
        List<Command> wanted =
                remedy.accept(
                        what,
                        Objects.requireNonNullElse(ask.observed(), drift.observed()),
                        context);
        if (!Requests.isDryRun(request) && remedy.acceptingNeedsProof()) {
            Instant now = clock.instant();
            wanted.forEach(command -> StepUp.require(caller, command.permission(), now));
        }
        return answer(wanted, context, request, null);
    }

    /// Makes it as it is wanted, by the usual command of such an entity and with its rules. Needs
    /// `sources:execute`; of people `users:write` everywhere, and a proof of late.
    @PostMapping("/enforce")
    @Needs("sources:read")
    @Gives(status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> enforce(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Enforcement body,
            Caller caller,
            HttpServletRequest request) {
        DriftView drift = drift(id, caller);
        DriftDomain.of(drift.domain()).enforcing(caller).orRefuse(drift.target().key());
        Enforcement ask = body == null ? NO_WORDS : body;
        CommandContext context = requests.context(request, caller, null, ask.reason());
        DriftId what = new DriftId(drift.id());
        DriftRemedy remedy = remedy(what);
        Command command =
                remedy.enforce(
                        what, drift.wanted(), context.commandId(), ask.reason(), ask.confirm());
        if (!Requests.isDryRun(request) && remedy.needsProof(what)) {
            StepUp.require(caller, command.permission(), clock.instant());
        }
        return answer(List.of(command), context, request, remedy.impact(what));
    }

    private ResponseEntity<Object> answer(
            List<Command> wanted,
            CommandContext context,
            HttpServletRequest request,
            @Nullable Object impact) {
        return Requests.isDryRun(request)
                ? answers.rehearsed(together.rehearse(wanted, context), impact)
                : answers.command(context, together.send(wanted, context));
    }

    private DriftView drift(String written, Caller caller) {
        DriftId id = DriftId.parse(written).orElseThrow(() -> absent(written));
        visible.require(caller, id.target());
        return views.find(new FindDrift(id, 0), DriftView.class)
                .filter(found -> DriftDomain.of(found.domain()).isOpenTo(caller))
                .orElseThrow(() -> absent(written));
    }

    private static RefusedException absent(String written) {
        return new RefusedException(Refusal.notFound("drift " + written));
    }

    private DriftRemedy remedy(DriftId drift) {
        return remedies.stream()
                .filter(remedy -> remedy.owns(drift.target()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody owns " + drift.target()));
    }
}
