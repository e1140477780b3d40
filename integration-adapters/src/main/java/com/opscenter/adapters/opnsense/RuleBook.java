package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.alerts.api.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What OPNsense says of its rules: alerts do not tell how bad they are, their rules do
/// (`ids/settings/get_rule_info/<sid>`). Rules are asked for once; a bounded number is remembered.
final class RuleBook {

    private static final int REMEMBERED = 1_000;
    private static final int MOST_ASKED = 20;
    private static final int LONGEST = 200;

    private final OpnsenseApi api;
    private final Map<Long, Rule> rules =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Rule> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private int asked;

    RuleBook(OpnsenseApi api) {
        this.api = api;
    }

    /// @param priority 1 is the most urgent
    /// @param words what is shown of the rule
    record Rule(
            @Nullable String category,
            Severity severity,
            int priority,
            boolean rated,
            Map<String, String> words) {

        /// What nobody rates is looked at by people, but wakes nobody.
        static final Rule UNRATED = new Rule(null, Severity.WARNING, 2, false, Map.of());
    }

    /// A new poll may ask again.
    void poll() {
        asked = 0;
    }

    Rule of(long sid) throws DeviceException {
        Rule known = rules.get(sid);
        if (known != null) {
            return known;
        }
        if (sid <= 0 || asked >= MOST_ASKED) {
            return Rule.UNRATED;
        }
        asked++;
        Rule found = ask(sid);
        rules.put(sid, found);
        return found;
    }

    private Rule ask(long sid) throws DeviceException {
        try {
            return read(new ApiRow(api.get("/ids/settings/get_rule_info/" + sid)));
        } catch (ForbiddenException _) {
            return Rule.UNRATED;
        }
    }

    private static Rule read(ApiRow row) {
        Optional<String> category =
                row.text("category", LONGEST).or(() -> row.text("classtype", LONGEST));
        int priority = Math.clamp(row.number("severity").orElse(0), 0, 4);
        if (priority == 0) {
            return new Rule(category.orElse(null), Severity.WARNING, 2, false, words(row));
        }
        return new Rule(category.orElse(null), severity(priority), priority, true, words(row));
    }

    /// Suricata counts from 1, the worst.
    private static Severity severity(int priority) {
        return switch (priority) {
            case 1 -> Severity.CRITICAL;
            case 2 -> Severity.WARNING;
            default -> Severity.INFO;
        };
    }

    private static Map<String, String> words(ApiRow row) {
        Map<String, String> words = new TreeMap<>();
        for (String name :
                new String[] {
                    "sid",
                    "msg",
                    "category",
                    "classtype",
                    "severity",
                    "rev",
                    "source",
                    "action",
                    "reference"
                }) {
            row.text(name, LONGEST).ifPresent(text -> words.put(name, text));
        }
        return Map.copyOf(words);
    }
}
