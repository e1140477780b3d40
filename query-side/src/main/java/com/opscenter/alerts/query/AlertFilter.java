package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertState;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.views.View;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which alerts are asked for. A comma means or.
///
/// @param state `open`, `acked`, `resolved`; without it what is not over
/// @param severity `critical`, `warning`, `info`
/// @param priority 1 to 4
/// @param source ids
/// @param target keys, such as `host/nas-01`
/// @param fingerprint of all occurrences of a problem
/// @param unacked only those nobody knows of
/// @param q words in title, message or target
/// @param from last occurred at or after, RFC 3339
/// @param to last occurred before, RFC 3339
record AlertFilter(
        @Nullable String state,
        @Nullable String severity,
        @Nullable String priority,
        @Nullable String source,
        @Nullable String target,
        @Nullable String fingerprint,
        @Nullable String unacked,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to) {

    /// Written like the index that finds them.
    static final Condition STANDING = View.text("standing").eq(DSL.inline("true"));

    private static final int LONGEST = 200;

    Condition condition() {
        List<Condition> all = new ArrayList<>();
        all.add(state == null ? STANDING : View.text("state").in(states(state)));
        if (severity != null) {
            all.add(View.member("signal.severity").in(severities(severity)));
        }
        if (priority != null) {
            all.add(View.member("signal.severity").in(priorities(priority)));
        }
        if (source != null) {
            all.add(View.member("signal.source.value").in(source.split(",", -1)));
        }
        if (target != null) {
            all.add(View.member("signal.target.key").in(target.split(",", -1)));
        }
        if (fingerprint != null) {
            all.add(View.text("fingerprint").in(fingerprint.split(",", -1)));
        }
        if (isSet(unacked)) {
            all.add(View.text("state").eq(AlertState.OPEN.name()));
        }
        if (q != null) {
            all.add(saying(q));
        }
        if (from != null) {
            all.add(View.text("recent").ge(AlertFold.recent(instant("from", from))));
        }
        if (to != null) {
            all.add(View.text("recent").lt(AlertFold.recent(instant("to", to))));
        }
        return DSL.and(all);
    }

    private static Condition saying(String words) {
        if (words.length() > LONGEST) {
            throw refused("q", "must have at most " + LONGEST + " characters");
        }
        return View.member("signal.title")
                .containsIgnoreCase(words)
                .or(View.member("signal.message").containsIgnoreCase(words))
                .or(View.member("signal.target.name").containsIgnoreCase(words));
    }

    private static List<String> states(String words) {
        return read("state", words, AlertState.values(), AlertState::word);
    }

    private static List<String> severities(String words) {
        return read("severity", words, Severity.values(), Severity::word);
    }

    /// Nothing but the severity tells it so far.
    private static List<String> priorities(String words) {
        for (String word : words.split(",", -1)) {
            if (!word.matches("[1-4]")) {
                throw refused("priority", "must be 1 to 4");
            }
        }
        List<String> wanted = List.of(words.split(",", -1));
        return Arrays.stream(Severity.values())
                .filter(one -> wanted.contains(Integer.toString(one.priority())))
                .map(Severity::name)
                .toList();
    }

    private static <E extends Enum<E>> List<String> read(
            String field, String words, E[] known, Function<E, String> word) {
        List<String> names = new ArrayList<>();
        for (String wanted : words.split(",", -1)) {
            names.add(
                    Arrays.stream(known)
                            .filter(one -> word.apply(one).equals(wanted))
                            .findFirst()
                            .orElseThrow(() ->
                                    refused(
                                            field,
                                            "must be of "
                                                    + Arrays.stream(known).map(word).toList()))
                            .name());
        }
        return names;
    }

    static Instant instant(String name, String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException e) {
            throw refused(name, "must be an RFC 3339 instant");
        }
    }

    /// A flag is set by its presence.
    private static boolean isSet(@Nullable String flag) {
        return flag != null && !flag.toLowerCase(Locale.ROOT).equals("false");
    }

    private static RefusedException refused(String field, String why) {
        return new RefusedException(Refusal.invalid(field, field, why));
    }
}
