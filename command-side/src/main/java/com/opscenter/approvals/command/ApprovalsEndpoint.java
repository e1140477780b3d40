package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalCommand;
import com.opscenter.approvals.api.ApprovalCommand.BreakGlass;
import com.opscenter.approvals.api.ApprovalCommand.DenyApproval;
import com.opscenter.approvals.api.ApprovalCommand.GrantApproval;
import com.opscenter.approvals.api.ApprovalCommand.ReviewBreakGlass;
import com.opscenter.approvals.command.ApprovalDesk.Asking;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.FindCommand;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What people decide about a command that waits. Its own permission is needed where it is to be
/// done, and a sign-in of late; whoever asked decides nothing about it but to do it alone.
@RestController
@RequestMapping("/api/v1/commands/{id}")
@Needs(Needs.SIGNED_IN)
class ApprovalsEndpoint {

    private final ApprovalDesk desk;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Clock clock;

    ApprovalsEndpoint(
            ApprovalDesk desk,
            Commands commands,
            Requests requests,
            Answers answers,
            Views views,
            Clock clock) {
        this.desk = desk;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.clock = clock;
    }

    /// @param note up to 500 characters
    record DecisionNote(@Nullable String note) {}

    /// @param reason why it cannot wait, 10 to 500 characters
    record BreakGlassReason(@Nullable String reason) {}

    /// Agrees: it is carried out at once, in the name of whoever asked.
    @PostMapping("/approve")
    @Gives(asks = GrantApproval.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> approve(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable DecisionNote body,
            Caller caller,
            HttpServletRequest request) {
        String note = body == null || given(body.note()).isEmpty() ? null : given(body.note());
        return decide(
                id,
                caller,
                request,
                asking ->
                        new GrantApproval(
                                asking.id(), asking.by(), note, clock.instant(), asking.needs()));
    }

    /// It is not done.
    @PostMapping("/deny")
    @Gives(asks = DenyApproval.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> deny(
            @PathVariable String id,
            @RequestBody DecisionNote body,
            Caller caller,
            HttpServletRequest request) {
        return decide(
                id,
                caller,
                request,
                asking ->
                        new DenyApproval(
                                asking.id(),
                                asking.by(),
                                given(body.note()),
                                clock.instant(),
                                asking.needs()));
    }

    /// Does it at once without a second person, who has to look at it afterwards. Only whoever
    /// asked can.
    @PostMapping("/break-glass")
    @Gives(asks = BreakGlass.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> breakGlass(
            @PathVariable String id,
            @RequestBody BreakGlassReason body,
            Caller caller,
            HttpServletRequest request) {
        return decide(
                id,
                caller,
                request,
                asking ->
                        new BreakGlass(
                                asking.id(),
                                asking.by(),
                                given(body.reason()),
                                clock.instant(),
                                asking.needs()));
    }

    /// Says what is to be said of what was done without a second person.
    @PostMapping("/review")
    @Gives(asks = ReviewBreakGlass.class, status = Gives.ACCEPTED, value = CommandView.class)
    ResponseEntity<Object> review(
            @PathVariable String id,
            @RequestBody DecisionNote body,
            Caller caller,
            HttpServletRequest request) {
        return decide(
                id,
                caller,
                request,
                asking ->
                        new ReviewBreakGlass(
                                asking.id(), asking.by(), given(body.note()), asking.needs()));
    }

    private ResponseEntity<Object> decide(
            String id,
            Caller caller,
            HttpServletRequest request,
            Function<Asking, ApprovalCommand> wanted) {
        ApprovalCommand command = wanted.apply(desk.asking(id, caller));
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        StepUp.require(caller, command.permission(), clock.instant());
        Accepted accepted = commands.send(command, context).orRefuse();
        CommandView view =
                views.find(new FindCommand(id, accepted.position()), CommandView.class)
                        .orElseThrow(() -> new IllegalStateException("command " + id + " is lost"));
        return answers.accepted(context, accepted, URI.create("/api/v1/commands/" + id), view);
    }

    private static String given(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
