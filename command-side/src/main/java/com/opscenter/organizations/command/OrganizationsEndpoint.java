package com.opscenter.organizations.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import com.opscenter.organizations.api.FindOrganization;
import com.opscenter.organizations.api.OrganizationCommand.DescribeOrganization;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.OrganizationView;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Founding organizations, and saying what they are called.
@RestController
@RequestMapping("/api/v1/organizations")
@Needs(Needs.SIGNED_IN)
class OrganizationsEndpoint {

    static final String ID =
            "/{org_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final Founding founding;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    OrganizationsEndpoint(
            Founding founding, Commands commands, Requests requests, Answers answers, Views views) {
        this.founding = founding;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// @param displayName null when it is called by its name alone
    /// @param planTier `trial`, which it is without it
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FoundBody(
            @Nullable String name,
            @JsonProperty("display_name") @Nullable String displayName,
            @JsonProperty("plan_tier") @Nullable String planTier) {}

    /// What is not named stays as it is.
    ///
    /// @param displayName and `logoUrl`: empty to take it away
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DescribeBody(
            @Nullable String name,
            @JsonProperty("display_name") @Nullable String displayName,
            @JsonProperty("logo_url") @Nullable String logoUrl,
            @JsonProperty("plan_tier") @Nullable String planTier) {}

    /// The organization, once by itself and once among the members.
    record Written(
            @JsonUnwrapped OrganizationView members,
            boolean success,
            OrganizationView organization) {

        static Written of(OrganizationView organization) {
            return new Written(organization, true, organization);
        }
    }

    /// Founds a team, which whoever asks owns.
    @PostMapping
    @Gives(asks = FoundOrganization.class, status = Gives.CREATED, value = Written.class)
    ResponseEntity<Object> found(
            @RequestBody FoundBody body, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        FoundOrganization command =
                founding.team(
                        context.commandId(),
                        caller,
                        body.name(),
                        body.displayName(),
                        body.planTier());
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        OrganizationView view = view(command.orgId(), accepted);
        return answers.created(
                context,
                accepted,
                URI.create("/api/v1/organizations/" + view.id()),
                Written.of(view),
                view.version());
    }

    @PutMapping(ID)
    @Gives(asks = DescribeOrganization.class, status = Gives.OK, value = Written.class)
    ResponseEntity<Object> describe(
            @PathVariable("org_id") String orgId,
            @RequestBody DescribeBody body,
            Caller caller,
            HttpServletRequest request) {
        DescribeOrganization command =
                new DescribeOrganization(
                        orgId,
                        Founding.stripped(body.name()),
                        Founding.stripped(body.displayName()),
                        Founding.stripped(body.logoUrl()));
        if (command.requirement().here(caller, orgId).isAllowed()) {
            founding.tier(caller, body.planTier());
        }
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        OrganizationView view = view(orgId, accepted);
        return answers.changed(context, accepted, Written.of(view), view.version());
    }

    private OrganizationView view(String orgId, Accepted accepted) {
        return views.find(new FindOrganization(orgId, accepted.position()), OrganizationView.class)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("organization/" + orgId)));
    }
}
