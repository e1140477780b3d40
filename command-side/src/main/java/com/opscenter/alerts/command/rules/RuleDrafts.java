package com.opscenter.alerts.command.rules;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.AlertRule.When;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.command.FieldProblems;
import com.opscenter.commands.command.Slug;
import com.opscenter.organizations.api.Sites;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the rule a request wants, and names every field that is wrong.
@Component
class RuleDrafts {

    /// Words that stand beside rules in paths.
    private static final Set<String> PATHS = Set.of("metrics", "test", "timeline");

    private static final int LONGEST_NAME = 64;

    private final Sites sites;

    RuleDrafts(Sites sites) {
        this.sites = sites;
    }

    record Draft(RuleId id, AlertRule rule) {}

    /// A new rule.
    Draft draft(RuleBody body, String orgId) {
        FieldProblems problems = new FieldProblems();
        AlertRule rule = rule(body, orgId, problems);
        String slug = body.id() == null ? Slug.of(rule.name()) : body.id();
        problems.check(
                RuleId.isSlug(slug) && !PATHS.contains(slug),
                body.id() == null ? "name" : "id",
                "pattern",
                "must make a slug such as pdu-load, other than "
                        + PATHS.stream().sorted().toList());
        problems.orRefuse();
        return new Draft(RuleId.of(orgId, slug), rule);
    }

    /// What a rule becomes.
    AlertRule change(RuleBody body, RuleId id) {
        FieldProblems problems = new FieldProblems();
        AlertRule rule = rule(body, id.orgId(), problems);
        problems.check(
                body.id() == null || body.id().equals(id.slug()),
                "id",
                "immutable",
                "cannot change; define another rule");
        problems.orRefuse();
        return rule;
    }

    /// A rule that is only tried: it needs no name.
    AlertRule trial(RuleBody body, String orgId) {
        FieldProblems problems = new FieldProblems();
        RuleBody named =
                new RuleBody(
                        null,
                        Objects.requireNonNullElse(body.name(), "Trial"),
                        body.site(),
                        body.when(),
                        Objects.requireNonNullElse(body.severity(), Severity.WARNING.word()),
                        body.labels(),
                        body.enabled());
        AlertRule rule = rule(named, orgId, problems);
        problems.orRefuse();
        return rule;
    }

    private AlertRule rule(RuleBody body, String orgId, FieldProblems problems) {
        AlertRule rule =
                new AlertRule(
                        problems.text("name", body.name(), LONGEST_NAME),
                        site(body.site(), orgId, problems),
                        when(body.when(), problems),
                        severity(body.severity(), problems),
                        labels(body.labels(), problems),
                        !Boolean.FALSE.equals(body.enabled()));
        if (problems.isEmpty()) {
            problems.addAll(rule.violations());
        }
        return rule;
    }

    private @Nullable String site(@Nullable String wanted, String orgId, FieldProblems problems) {
        if (wanted != null) {
            var known = sites.of(orgId).stream().map(Sites.Site::id).toList();
            problems.check(known.contains(wanted), "site", "unknown", "must name one of " + known);
        }
        return wanted;
    }

    private static When when(RuleBody.@Nullable Condition given, FieldProblems problems) {
        problems.check(given != null, "when", "required", "must say when");
        if (given == null) {
            return new When("", When.ALL, null, null, null, 0);
        }
        String metric = given.metric();
        problems.check(metric != null, "when.metric", "required", "must be of the catalog");
        return new When(
                metric == null ? "" : metric,
                Objects.requireNonNullElse(given.entity(), When.ALL),
                given.above(),
                given.below(),
                given.clear(),
                Objects.requireNonNullElse(given.forSeconds(), 0));
    }

    private static Severity severity(@Nullable String word, FieldProblems problems) {
        var known = Arrays.stream(Severity.values()).map(Severity::word).toList();
        problems.check(known.contains(word), "severity", "unknown", "must be one of " + known);
        return Arrays.stream(Severity.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(Severity.INFO);
    }

    /// JSON may hold null as a value.
    private static Map<String, String> labels(
            @Nullable Map<String, String> given, FieldProblems problems) {
        if (given == null) {
            return Map.of();
        }
        boolean whole = given.values().stream().noneMatch(Objects::isNull);
        problems.check(whole, "labels", "required", "must all have a value");
        return whole ? Map.copyOf(given) : Map.of();
    }
}
