package com.opscenter.organizations.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import com.opscenter.organizations.api.FindSettings;
import com.opscenter.organizations.api.OrganizationCommand.ChangeSettings;
import com.opscenter.organizations.api.SettingsView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What people and programs note with an organization.
@RestController
class SettingsEndpoint {

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    SettingsEndpoint(Commands commands, Requests requests, Answers answers, Views views) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    /// @param settings by name; without a value to take one away
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SettingsBody(@Nullable Map<String, @Nullable String> settings) {}

    /// What is not named stays as it is.
    @PutMapping(OrganizationPath.ONE + "/settings")
    @Needs(Needs.SIGNED_IN)
    @Gives(asks = ChangeSettings.class, status = Gives.OK, value = SettingsView.class)
    ResponseEntity<Object> change(
            @PathVariable("org_id") String orgId,
            @RequestBody SettingsBody body,
            Caller caller,
            HttpServletRequest request) {
        if (body.settings() == null) {
            throw new RefusedException(Refusal.invalid("settings", "required", "must be given"));
        }
        ChangeSettings command = new ChangeSettings(orgId, body.settings());
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        SettingsView view =
                views.find(new FindSettings(orgId, accepted.position()), SettingsView.class)
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("organization/" + orgId)));
        return answers.changed(context, accepted, view, view.version());
    }
}
