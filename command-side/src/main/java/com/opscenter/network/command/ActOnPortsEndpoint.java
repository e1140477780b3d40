package com.opscenter.network.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Visible;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.StepUp;
import com.opscenter.network.api.PortAction;
import com.opscenter.network.api.PortCommand.ActOnPort;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortView;
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

/// Acting on a port: each path names the state it ends in, so that a double click is harmless.
@RestController
@RequestMapping("/api/v1/network/switches/{id}/ports/{n}")
@Needs("network:execute")
class ActOnPortsEndpoint {

    private static final Ask NOTHING_MORE = new Ask(null, null, null, null);

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final PortAsking asking;
    private final Visible visible;
    private final Clock clock;

    ActOnPortsEndpoint(
            Commands commands,
            Requests requests,
            Answers answers,
            PortAsking asking,
            Visible visible,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.asking = asking;
        this.visible = visible;
        this.clock = clock;
    }

    /// @param confirm the port's name as typed; protected ports need it
    /// @param seconds the pause of a bounce or a cycle, 1 to 60, 5 by default
    /// @param notBefore our own schedule: the command waits until then and can be cancelled
    record Ask(
            @Nullable String reason,
            @Nullable String confirm,
            @Nullable Integer seconds,
            @Nullable Instant notBefore) {}

    @PostMapping({"/enable", "/disable", "/bounce", "/poe-on", "/poe-off", "/poe-cycle"})
    @Gives(asks = ActOnPort.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> ask(
            @PathVariable String id,
            @PathVariable String n,
            @RequestBody(required = false) @Nullable Ask body,
            Caller caller,
            HttpServletRequest request) {
        PortId port = NetworkPaths.port(id, n);
        visible.require(caller, port.key());
        Ask ask = body == null ? NOTHING_MORE : body;
        CommandContext context = requests.context(request, caller, null, ask.reason());
        ActOnPort command =
                asking.ask(
                        port,
                        action(request),
                        context.commandId(),
                        ask.seconds(),
                        ask.reason(),
                        ask.confirm(),
                        ask.notBefore());
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        if (asking.shown(port).filter(PortView::isProtected).isPresent()) {
            StepUp.require(caller, command.permission(), clock.instant());
        }
        return answers.command(context, commands.send(command, context).orRefuse());
    }

    private static PortAction action(HttpServletRequest request) {
        String path = request.getRequestURI();
        return PortAction.of(path.substring(path.lastIndexOf('/') + 1));
    }
}
