package com.opscenter.alerts.api;

import com.opscenter.vocabulary.api.Id;
import java.util.regex.Pattern;

/// A rule of one organization, written `<organization>/<slug>`. People and the API know it by its
/// slug; each organization has slugs of its own.
public record RuleId(String value) implements Id {

    /// Begin of every key.
    public static final String KEYS = "alert-rule/";

    private static final String SLUG = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile("[0-9a-f-]{36}/" + SLUG);

    public RuleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a rule id: " + value);
        }
    }

    public static RuleId of(String orgId, String slug) {
        return new RuleId(orgId + '/' + slug);
    }

    public static boolean isSlug(String text) {
        return text.matches(SLUG);
    }

    public String orgId() {
        return value.substring(0, value.indexOf('/'));
    }

    public String slug() {
        return value.substring(value.indexOf('/') + 1);
    }

    public String key() {
        return KEYS + value;
    }
}
