package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.FindRule;
import com.opscenter.alerts.api.RuleCommand.ChangeAlertRule;
import com.opscenter.alerts.api.RuleCommand.DefineAlertRule;
import com.opscenter.alerts.api.RuleCommand.RemoveAlertRule;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.RuleView;
import com.opscenter.alerts.command.rules.RuleDrafts.Draft;
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
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Defining, changing and removing rules.
@RestController
@RequestMapping("/api/v1/alerts/rules")
class RulesEndpoint {

    private final RuleDrafts drafts;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;
    private final Views views;

    RulesEndpoint(
            RuleDrafts drafts, Commands commands, Requests requests, Answers answers, Views views) {
        this.drafts = drafts;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
        this.views = views;
    }

    @PostMapping
    @Needs("alerts:write")
    @Gives(asks = DefineAlertRule.class, status = Gives.CREATED, value = RuleView.class)
    ResponseEntity<Object> define(
            @RequestBody RuleBody body, Caller caller, HttpServletRequest request) {
        Draft draft = drafts.draft(body, caller.orgId());
        DefineAlertRule command = new DefineAlertRule(draft.id(), draft.rule());
        CommandContext context = requests.context(request, caller, draft.rule().site(), null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        RuleView view = view(draft.id(), accepted.position());
        return answers.created(
                context,
                accepted,
                URI.create("/api/v1/alerts/rules/" + view.id()),
                view,
                view.version());
    }

    /// The whole rule as it shall be. Where its condition or its site changes, what stands is over
    /// with the next poll.
    @PutMapping("/{id}")
    @Needs("alerts:write")
    @Gives(asks = ChangeAlertRule.class, status = Gives.OK, value = RuleView.class)
    ResponseEntity<Object> change(
            @PathVariable String id,
            @RequestBody RuleBody body,
            Caller caller,
            HttpServletRequest request) {
        RuleId rule = id(caller, id);
        ChangeAlertRule command = new ChangeAlertRule(rule, drafts.change(body, rule));
        CommandContext context = requests.context(request, caller, command.rule().site(), null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        RuleView view = view(rule, accepted.position());
        return answers.changed(context, accepted, view, view.version());
    }

    @DeleteMapping("/{id}")
    @Needs("alerts:delete")
    @Gives(asks = RemoveAlertRule.class, status = Gives.NO_CONTENT)
    ResponseEntity<Object> remove(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        RemoveAlertRule command = new RemoveAlertRule(id(caller, id));
        CommandContext context = requests.context(request, caller, null, null);
        return Requests.isDryRun(request)
                ? answers.rehearsed(commands.rehearse(command, context), null)
                : answers.gone(context, commands.send(command, context).orRefuse());
    }

    static RuleId id(Caller caller, String slug) {
        if (!RuleId.isSlug(slug)) {
            throw missing(slug);
        }
        return RuleId.of(caller.orgId(), slug);
    }

    static RefusedException missing(String slug) {
        return new RefusedException(Refusal.notFound("rule " + slug));
    }

    private RuleView view(RuleId id, long after) {
        return views.find(new FindRule(id, after), RuleView.class)
                .orElseThrow(() -> missing(id.slug()));
    }
}
