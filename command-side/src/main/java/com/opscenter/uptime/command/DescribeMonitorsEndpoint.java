package com.opscenter.uptime.command;

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
import com.opscenter.uptime.api.FindMonitor;
import com.opscenter.uptime.api.MonitorCommand.DescribeMonitor;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.MonitorView;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Our own words about a monitor, and what it watches; the source keeps its names.
@RestController
@RequestMapping("/api/v1/uptime/monitors/{id}")
@Needs("network:write")
class DescribeMonitorsEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    DescribeMonitorsEndpoint(Commands commands, Requests requests, Answers answers, Views views) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// @param linkTo the entity it watches, such as `wan/wan1`; blank for none
    record Words(@Nullable String name, @Nullable String linkTo) {}

    @PatchMapping
    @Gives(asks = DescribeMonitor.class, status = Gives.OK, value = MonitorView.class)
    ResponseEntity<Object> describe(
            @PathVariable String id,
            @RequestBody Words words,
            Caller caller,
            HttpServletRequest request) {
        MonitorId monitor = monitor(id);
        DescribeMonitor command = new DescribeMonitor(monitor, words.name(), words.linkTo());
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        MonitorView view =
                views.find(new FindMonitor(monitor, accepted.position()), MonitorView.class)
                        .orElseThrow(() -> missing(id));
        return answers.changed(context, accepted, view, view.version());
    }

    private static MonitorId monitor(String written) {
        try {
            return MonitorId.parse(written);
        } catch (IllegalArgumentException _) {
            throw missing(written);
        }
    }

    private static RefusedException missing(String written) {
        return new RefusedException(Refusal.notFound("monitor " + written));
    }
}
