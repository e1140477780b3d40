package com.opscenter.power.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.StepUp;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.FindOutlet;
import com.opscenter.power.api.FindPdu;
import com.opscenter.power.api.OutletCommand.SwitchOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.PduView;
import com.opscenter.power.api.SwitchAction;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
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
    private final Views views;
    private final Clock clock;

    SwitchOutletsEndpoint(
            Commands commands, Requests requests, Answers answers, Views views, Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.clock = clock;
    }

    /// @param confirm the outlet's name as typed; protected and critical outlets need it
    record Ask(@Nullable String reason, @Nullable String confirm) {}

    @PostMapping({
        "/on",
        "/off",
        "/reboot",
        "/delayed-on",
        "/delayed-off",
        "/delayed-reboot",
        "/cancel"
    })
    ResponseEntity<Object> ask(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Ask ask,
            Caller caller,
            HttpServletRequest request) {
        OutletId outlet = PowerPaths.outlet(id);
        Optional<OutletView> view = views.find(new FindOutlet(outlet, 0), OutletView.class);
        String reason = ask == null ? null : ask.reason();
        CommandContext context = requests.context(request, caller, null, reason);
        SwitchOutlet command =
                new SwitchOutlet(
                        outlet,
                        action(request),
                        context.commandId(),
                        clock.instant(),
                        view.filter(shown -> shown.freshness().equals("fresh")).isPresent(),
                        isPduLocked(outlet),
                        reason,
                        ask == null ? null : ask.confirm());
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        if (view.filter(SwitchOutletsEndpoint::needsProof).isPresent()) {
            StepUp.require(caller, command.permission(), clock.instant());
        }
        return answers.command(context, commands.send(command, context).orRefuse());
    }

    private boolean isPduLocked(OutletId outlet) {
        return views.find(new FindPdu(outlet.pdu(), 0), PduView.class)
                .filter(PduView::locked)
                .isPresent();
    }

    private static boolean needsProof(OutletView outlet) {
        return outlet.isProtected() || outlet.criticality() == Criticality.CRITICAL;
    }

    private static SwitchAction action(HttpServletRequest request) {
        String path = request.getRequestURI();
        String word = path.substring(path.lastIndexOf('/') + 1);
        return SwitchAction.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
