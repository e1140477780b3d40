package com.opscenter.network.command;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import com.opscenter.network.api.FindPort;
import com.opscenter.network.api.PortCommand.DescribePort;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortView;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Our own words about a port; the device keeps its names.
@RestController
@RequestMapping("/api/v1/network/switches/{id}/ports/{n}")
@Needs("network:write")
class DescribePortsEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    DescribePortsEndpoint(Commands commands, Requests requests, Answers answers, Views views) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    record Words(
            @Nullable String label, @JsonProperty("protected") @Nullable Boolean isProtected) {}

    @PatchMapping
    @Gives(asks = DescribePort.class, status = Gives.OK, value = PortView.class)
    ResponseEntity<Object> describe(
            @PathVariable String id,
            @PathVariable String n,
            @RequestBody Words words,
            Caller caller,
            HttpServletRequest request) {
        PortId port = NetworkPaths.port(id, n);
        DescribePort command = new DescribePort(port, words.label(), words.isProtected());
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        PortView view =
                views.find(new FindPort(port, accepted.position()), PortView.class)
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("port " + port.value())));
        return answers.changed(context, accepted, view, view.version());
    }
}
