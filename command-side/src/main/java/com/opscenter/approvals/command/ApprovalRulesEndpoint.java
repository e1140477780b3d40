package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalRuleCommand.ChangeApprovalRule;
import com.opscenter.approvals.command.CommandKinds.Kind;
import com.opscenter.approvals.command.KnownRules.Known;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which commands wait for a second person. It holds on every node with the next command.
@RestController
@RequestMapping("/api/v1/admin/approvals/rules")
class ApprovalRulesEndpoint {

    /// @param type such as `power.SwitchOutlet`
    /// @param permission what giving it needs; `signed-in` where that depends on what it is about
    /// @param approvable whether it can wait for a second person
    /// @param why_not why it cannot, null when it can
    /// @param minutes for how long one waits, 15 where nobody said otherwise
    record RuledType(
            String type,
            String feature,
            String permission,
            boolean approvable,
            @Nullable String why_not,
            boolean required,
            int minutes) {}

    record ApprovalRulesView(List<RuledType> types) {}

    /// @param minutes 1 to 1440, null to leave them as they are
    /// @param reason why, for the history
    record RuleWish(
            @Nullable Boolean required, @Nullable Integer minutes, @Nullable String reason) {}

    private final KnownRules known;
    private final CommandKinds kinds;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Clock clock;

    ApprovalRulesEndpoint(
            KnownRules known,
            CommandKinds kinds,
            Commands commands,
            Requests requests,
            Answers answers,
            Clock clock) {
        this.known = known;
        this.kinds = kinds;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    /// All commands that people can give, by their types.
    @GetMapping
    @Needs(value = "settings:read", scope = Needs.Scope.PLATFORM)
    ResponseEntity<ApprovalRulesView> rules() {
        Known now = known.now();
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().header("Event-Position", Long.toString(now.position()));
        return (now.version() < 0 ? answer : answer.eTag("\"" + now.version() + "\""))
                .body(view(now.rules()));
    }

    /// People prove again who they are to decide it. Once any command waits for a second person, so
    /// does taking one of the rules off.
    @PutMapping("/{type}")
    @Needs(value = "settings:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = ChangeApprovalRule.class, status = Gives.OK, value = ApprovalRulesView.class)
    ResponseEntity<Object> decide(
            @PathVariable String type,
            @RequestBody RuleWish body,
            Caller caller,
            HttpServletRequest request) {
        Kind kind =
                kinds.find(type)
                        .orElseThrow(() ->
                                new RefusedException(Refusal.notFound("command type " + type)));
        boolean required = required(body, kind);
        int minutes =
                Objects.requireNonNullElseGet(
                        body.minutes(), () -> known.now().rules().minutes(type));
        ChangeApprovalRule command = new ChangeApprovalRule(type, required, minutes);
        CommandContext context = requests.context(request, caller, null, body.reason());
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        StepUp.require(caller, command.permission(), clock.instant());
        Accepted accepted = commands.send(command, context).orRefuse();
        Known now = known.now();
        return answers.changed(context, accepted, view(now.rules()), now.version());
    }

    private static boolean required(RuleWish body, Kind kind) {
        Boolean required = body.required();
        if (required == null) {
            throw new RefusedException(
                    Refusal.invalid("required", "required", "must be true or false"));
        }
        if (required && !kind.isApprovable()) {
            throw new RefusedException(
                    Refusal.invalid("required", "approvable", "cannot be: " + kind.whyNot()));
        }
        return required;
    }

    private ApprovalRulesView view(Rules rules) {
        return new ApprovalRulesView(
                kinds.all().values().stream()
                        .map(kind ->
                                new RuledType(
                                        kind.type(),
                                        kind.feature(),
                                        kind.permission(),
                                        kind.isApprovable(),
                                        kind.whyNot(),
                                        rules.isRequired(kind.type()),
                                        rules.minutes(kind.type())))
                        .toList());
    }
}
