package com.opscenter.uptime.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.sources.api.FindSource;
import com.opscenter.sources.api.SourceView;
import com.opscenter.uptime.api.MaintenanceCommand.MaintainMonitor;
import com.opscenter.uptime.api.MonitorId;
import com.opscenter.uptime.api.UptimeCapability;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells the source of a monitor that its device is being worked on.
@RestController
@RequestMapping("/api/v1/uptime/monitors/{id}/maintenance")
@Needs("alerts:write")
class MaintainMonitorsEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Clock clock;

    MaintainMonitorsEndpoint(
            Commands commands, Requests requests, Answers answers, Views views, Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.clock = clock;
    }

    /// @param minutes for how long from now on, 1 to 10080; it ends by itself
    /// @param reason why, 1 to 500 characters
    record Ask(@Nullable Integer minutes, @Nullable String reason) {}

    /// One command; it is done when the source says that the device is under maintenance.
    @PostMapping
    @Gives(asks = MaintainMonitor.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> maintain(
            @PathVariable String id,
            @RequestBody Ask ask,
            Caller caller,
            HttpServletRequest request) {
        MonitorId monitor = monitor(id);
        CommandContext context = requests.context(request, caller, null, ask.reason());
        MaintainMonitor command =
                new MaintainMonitor(
                        monitor,
                        context.commandId(),
                        clock.instant(),
                        takesMaintenance(monitor),
                        ask.minutes() == null ? 0 : ask.minutes(),
                        ask.reason());
        return Requests.isDryRun(request)
                ? answers.rehearsed(commands.rehearse(command, context), null)
                : answers.command(context, commands.send(command, context).orRefuse());
    }

    private boolean takesMaintenance(MonitorId monitor) {
        return views.find(new FindSource(monitor.source().value(), 0), SourceView.class)
                .filter(source -> source.capabilities().contains(UptimeCapability.MAINTENANCE))
                .isPresent();
    }

    private static MonitorId monitor(String written) {
        try {
            return MonitorId.parse(written);
        } catch (IllegalArgumentException _) {
            throw new RefusedException(Refusal.notFound("monitor " + written));
        }
    }
}
