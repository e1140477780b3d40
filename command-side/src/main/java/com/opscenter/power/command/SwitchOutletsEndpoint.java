package com.opscenter.power.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.commands.command.Visible;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.StepUp;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.FindImpact;
import com.opscenter.power.api.Impact;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.SwitchAction;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Switching an outlet: each path names the state it ends in, so that a double click is harmless.
@RestController
@RequestMapping("/api/v1/power/outlets/{id}")
@Needs("power:execute")
class SwitchOutletsEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final SwitchAsking asking;
    private final Views views;
    private final Visible visible;
    private final Clock clock;

    SwitchOutletsEndpoint(
            Commands commands,
            Requests requests,
            Answers answers,
            SwitchAsking asking,
            Views views,
            Visible visible,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.asking = asking;
        this.views = views;
        this.visible = visible;
        this.clock = clock;
    }

    /// @param confirm the outlet's name as typed; protected and critical outlets need it
    /// @param notBefore our own schedule: the command waits until then and can be cancelled
    record Ask(@Nullable String reason, @Nullable String confirm, @Nullable Instant notBefore) {}

    @PostMapping({
        "/on",
        "/off",
        "/reboot",
        "/delayed-on",
        "/delayed-off",
        "/delayed-reboot",
        "/cancel"
    })
    @Gives(asks = SwitchOutlet.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> ask(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Ask ask,
            Caller caller,
            HttpServletRequest request) {
        OutletId outlet = PowerPaths.outlet(id);
        visible.require(caller, outlet.key());
        String reason = ask == null ? null : ask.reason();
        CommandContext context = requests.context(request, caller, null, reason);
        SwitchOutlet command =
                asking.ask(
                        outlet,
                        action(request),
                        context.commandId(),
                        reason,
                        ask == null ? null : ask.confirm(),
                        ask == null ? null : ask.notBefore());
        if (Requests.isDryRun(request)) {
            Rehearsal rehearsal = commands.rehearse(command, context);
            return answers.rehearsed(
                    rehearsal, views.find(new FindImpact(outlet, 0), Impact.class).orElse(null));
        }
        if (asking.shown(outlet).filter(SwitchOutletsEndpoint::needsProof).isPresent()) {
            StepUp.require(caller, command.permission(), clock.instant());
        }
        return answers.command(context, commands.send(command, context).orRefuse());
    }

    static boolean needsProof(OutletView outlet) {
        return outlet.isProtected() || outlet.criticality().equals(Criticality.CRITICAL.word());
    }

    private static SwitchAction action(HttpServletRequest request) {
        String path = request.getRequestURI();
        return SwitchAction.of(path.substring(path.lastIndexOf('/') + 1));
    }
}
