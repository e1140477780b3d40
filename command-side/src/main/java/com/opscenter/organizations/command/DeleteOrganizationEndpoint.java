package com.opscenter.organizations.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.StepUp;
import com.opscenter.organizations.api.OrganizationCommand.DeleteOrganization;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationRenamed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The end of an organization. Its history stays; `confirm` and `force`, which other products ask
/// for, change nothing as long as nothing can be subscribed to.
@RestController
class DeleteOrganizationEndpoint {

    private final EventReader history;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Clock clock;

    DeleteOrganizationEndpoint(
            EventReader history,
            Commands commands,
            Requests requests,
            Answers answers,
            Clock clock) {
        this.history = history;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    /// @param name the last one
    record Deleted(
            boolean success,
            String message,
            String id,
            String name,
            @JsonProperty("members_removed") long membersRemoved) {}

    /// Nobody belongs to it any more; whoever does asks people to prove again who they are.
    @DeleteMapping(OrganizationPath.ONE)
    @Needs(Needs.SIGNED_IN)
    @Gives(asks = DeleteOrganization.class, status = Gives.OK, value = Deleted.class)
    ResponseEntity<Object> delete(
            @PathVariable("org_id") String orgId, Caller caller, HttpServletRequest request) {
        DeleteOrganization command = new DeleteOrganization(orgId, false);
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        StepUp.require(caller, command.permission(), clock.instant());
        Accepted accepted = commands.send(command, context).orRefuse();
        return answers.done(context, accepted, deleted(command, context, accepted));
    }

    /// As the history has it, so that whoever lost the answer is given the same again.
    private Deleted deleted(DeleteOrganization command, CommandContext context, Accepted accepted) {
        String name = "";
        long left = 0;
        for (StoredEvent event : history.stream(command.targetId(), accepted.position())) {
            boolean now = context.commandId().equals(event.metadata().commandId());
            switch (event.payload()) {
                case OrganizationFounded founded -> name = founded.name();
                case OrganizationRenamed renamed -> name = renamed.name();
                case MemberLeft _ when now -> left++;
                case null, default -> {}
            }
        }
        return new Deleted(true, "Organization deleted", command.orgId(), name, left);
    }
}
