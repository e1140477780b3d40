package com.opscenter.identity.command.factors;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.FactorRuleCommand.RequireSecondFactor;
import com.opscenter.identity.api.FactorRuleView;
import com.opscenter.identity.api.FindFactorRule;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.command.people.Provider;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Deciding whose sign-in needs a second factor.
@RestController
class FactorRuleEndpoint {

    /// @param reason why, for the history
    record Wish(@Nullable Boolean required, @Nullable String reason) {}

    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;
    private final Roles roles;
    private final Provider provider;
    private final Clock clock;

    FactorRuleEndpoint(
            Commands commands,
            Requests requests,
            Answers answers,
            Views views,
            Roles roles,
            Provider provider,
            Clock clock) {
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
        this.roles = roles;
        this.provider = provider;
        this.clock = clock;
    }

    /// Holds from the next sign-in on; sessions that are open stay so. People prove again who they
    /// are to decide it. Where an outside provider signs people in it can only be left to them:
    /// whether it asks for a second factor is decided there.
    @PutMapping("/api/v1/admin/security/second-factor/{role}")
    @Needs(value = "settings:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = RequireSecondFactor.class, status = Gives.OK, value = FactorRuleView.class)
    ResponseEntity<Object> decide(
            @PathVariable String role,
            @RequestBody Wish body,
            Caller caller,
            HttpServletRequest request) {
        Boolean required = body.required();
        if (required == null) {
            throw new RefusedException(
                    Refusal.invalid("required", "required", "must be true or false"));
        }
        if (required && roles.find(role).isEmpty()) {
            throw new RefusedException(Refusal.notFound("role " + role));
        }
        if (required) {
            requireOurs();
        } else {
            requireStrength(role, caller);
        }
        RequireSecondFactor command = new RequireSecondFactor(role, required);
        CommandContext context = requests.context(request, caller, null, body.reason());
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        StepUp.require(caller, command.permission(), clock.instant());
        Accepted accepted = commands.send(command, context).orRefuse();
        FactorRuleView rule =
                views.find(new FindFactorRule(accepted.position()), FactorRuleView.class)
                        .orElseThrow(() -> new IllegalStateException("the rule is lost"));
        return answers.done(context, accepted, rule);
    }

    private void requireOurs() {
        if (!provider.isOurs()) {
            throw new RefusedException(
                    new Refusal(
                            "not-configured",
                            "People sign in at an outside provider, which asks for second factors"
                                    + " by rules of its own"));
        }
    }

    /// Nobody takes off what protects people with roles stronger than their own. A role that is
    /// gone protects nobody; administrators tidy up after it.
    private void requireStrength(String role, Caller caller) {
        String protects = roles.find(role).isPresent() ? role : SystemRole.ADMIN.word();
        if (Asker.of(caller, roles).isBelow(Set.of(protects))) {
            throw new RefusedException(
                    new Refusal("role-too-strong", "This role is stronger than yours"));
        }
    }
}
