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
import com.opscenter.commands.command.Together;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.organizations.api.FindOrganization;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.ActivateOrganization;
import com.opscenter.organizations.api.OrganizationCommand.DescribeOrganization;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.OrganizationCommand.SuspendOrganization;
import com.opscenter.organizations.api.OrganizationView;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Founding organizations, and saying what they are called.
@RestController
@Needs(Needs.SIGNED_IN)
class OrganizationsEndpoint {

    private final Founding founding;
    private final Commands commands;
    private final Together together;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    OrganizationsEndpoint(
            Founding founding, Commands commands, Requests requests, Answers answers, Views views) {
        this.founding = founding;
        this.commands = commands;
        this.together = new Together(commands);
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
    /// @param status `active` or `suspended`
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DescribeBody(
            @Nullable String name,
            @JsonProperty("display_name") @Nullable String displayName,
            @JsonProperty("logo_url") @Nullable String logoUrl,
            @JsonProperty("plan_tier") @Nullable String planTier,
            @Nullable String status) {}

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
    @PostMapping(OrganizationPath.ALL)
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
                URI.create(OrganizationPath.ALL + "/" + view.id()),
                Written.of(view),
                view.version());
    }

    @PutMapping(OrganizationPath.ONE)
    @Gives(
            asks = {
                DescribeOrganization.class,
                ActivateOrganization.class,
                SuspendOrganization.class
            },
            status = Gives.OK,
            value = Written.class)
    ResponseEntity<Object> describe(
            @PathVariable("org_id") String orgId,
            @RequestBody DescribeBody body,
            Caller caller,
            HttpServletRequest request) {
        DescribeOrganization words =
                new DescribeOrganization(
                        orgId,
                        Founding.stripped(body.name()),
                        Founding.stripped(body.displayName()),
                        Founding.stripped(body.logoUrl()));
        if (words.requirement().here(caller, orgId).isAllowed()) {
            founding.tier(caller, body.planTier());
        }
        OrganizationCommand standing = standing(orgId, body.status(), caller);
        boolean hasWords =
                body.name() != null || body.displayName() != null || body.logoUrl() != null;
        List<OrganizationCommand> wanted =
                standing == null
                        ? List.of(words)
                        : hasWords ? List.of(words, standing) : List.of(standing);
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(together.rehearse(wanted, context), null);
        }
        Accepted accepted = together.send(wanted, context);
        OrganizationView view = view(orgId, accepted);
        return answers.changed(context, accepted, Written.of(view), view.version());
    }

    /// Only whoever writes all organizations says whether one is active, and is refused before any
    /// word of it is changed.
    private static @Nullable OrganizationCommand standing(
            String orgId, @Nullable String status, Caller caller) {
        if (status == null) {
            return null;
        }
        OrganizationCommand standing =
                switch (status) {
                    case "active" -> new ActivateOrganization(orgId);
                    case "suspended" -> new SuspendOrganization(orgId);
                    default ->
                            throw new RefusedException(
                                    Refusal.invalid(
                                            "status", "enum", "must be active or suspended"));
                };
        standing.requirement().here(caller, orgId).orRefuse("organization/" + orgId);
        return standing;
    }

    private OrganizationView view(String orgId, Accepted accepted) {
        return views.find(new FindOrganization(orgId, accepted.position()), OrganizationView.class)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("organization/" + orgId)));
    }
}
