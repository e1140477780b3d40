package com.opscenter.sources.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
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
import com.opscenter.sources.api.FindSource;
import com.opscenter.sources.api.SourceCommand.EnableSource;
import com.opscenter.sources.api.SourceCommand.RequestPoll;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Polling a source now, and switching its polling on and off.
@RestController
@RequestMapping("/api/v1/sources/{id}")
class RunSourcesEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Clock clock;

    RunSourcesEndpoint(
            Commands commands, Requests requests, Answers answers, Views views, Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/poll")
    @Needs("sources:execute")
    @Gives(asks = RequestPoll.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> poll(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        SourceId source = new SourceId(id);
        CommandContext context = requests.context(request, caller, null, null);
        RequestPoll command = new RequestPoll(source, context.commandId(), clock.instant());
        return Requests.isDryRun(request)
                ? answers.rehearsed(commands.rehearse(command, context), null)
                : answers.command(context, commands.send(command, context).orRefuse());
    }

    @PostMapping("/enable")
    @Needs("sources:write")
    @Gives(asks = EnableSource.class, status = Gives.OK, value = SourceView.class)
    ResponseEntity<Object> enable(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        return enable(new EnableSource(new SourceId(id), true), caller, request);
    }

    @PostMapping("/disable")
    @Needs("sources:write")
    @Gives(asks = EnableSource.class, status = Gives.OK, value = SourceView.class)
    ResponseEntity<Object> disable(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        return enable(new EnableSource(new SourceId(id), false), caller, request);
    }

    private ResponseEntity<Object> enable(
            EnableSource command, Caller caller, HttpServletRequest request) {
        SourceId source = command.source();
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        SourceView view =
                views.find(new FindSource(source.value(), accepted.position()), SourceView.class)
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("source " + source.value())));
        return answers.changed(context, accepted, view, view.version());
    }
}
