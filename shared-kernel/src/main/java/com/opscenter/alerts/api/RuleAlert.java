package com.opscenter.alerts.api;

import com.opscenter.sources.api.SourceId;
import java.util.Set;

/// What alerts of our own rules have in common.
public final class RuleAlert {

    /// The label that names the rule, by its slug.
    public static final String RULE = "rule_id";

    public static final String METRIC = "metric";

    /// The label that says, in words, when the rule raises an alert.
    public static final String CONDITION = "condition";

    /// The label that says what was read when it was raised.
    public static final String VALUE = "value";

    public static final Set<String> OWN_LABELS = Set.of(RULE, METRIC, CONDITION, VALUE);

    private RuleAlert() {}

    /// One rule at one entity is one problem.
    ///
    /// @param rule its slug
    public static Fingerprint fingerprint(SourceId source, String rule, String key) {
        return Fingerprint.of(source, RULE, rule, key);
    }
}
