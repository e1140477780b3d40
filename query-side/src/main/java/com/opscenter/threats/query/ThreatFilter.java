package com.opscenter.threats.query;

import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.views.View;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which security events are asked for. A comma means or.
///
/// @param source ids
/// @param category of the source
/// @param severity `critical`, `warning`, `info`
/// @param action `allowed`, `blocked`, `unknown`
/// @param src_ip addresses they came from
/// @param dst_ip addresses they went to
/// @param q words in the signature, the category or an address
/// @param from last seen at or after, RFC 3339
/// @param to last seen before, RFC 3339
record ThreatFilter(
        @Nullable String source,
        @Nullable String category,
        @Nullable String severity,
        @Nullable String action,
        @Nullable String src_ip,
        @Nullable String dst_ip,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to) {

    private static final int LONGEST = 200;

    Condition condition() {
        List<Condition> all = new ArrayList<>();
        among(all, "signal.source.value", source);
        among(all, "signal.category", category);
        among(all, "signal.src.ip", src_ip);
        among(all, "signal.dst.ip", dst_ip);
        if (severity != null) {
            all.add(
                    View.member("signal.severity")
                            .in(read("severity", severity, Severity.values(), Severity::word)));
        }
        if (action != null) {
            all.add(
                    View.member("signal.action")
                            .in(read("action", action, ThreatAction.values(), ThreatAction::word)));
        }
        if (q != null) {
            all.add(saying(q));
        }
        if (from != null) {
            all.add(View.text("recent").ge(ThreatRow.recent(instant("from", from))));
        }
        if (to != null) {
            all.add(View.text("recent").lt(ThreatRow.recent(instant("to", to))));
        }
        return DSL.and(all);
    }

    private static void among(List<Condition> all, String member, @Nullable String words) {
        if (words != null) {
            all.add(View.member(member).in(words.split(",", -1)));
        }
    }

    private static Condition saying(String words) {
        if (words.length() > LONGEST) {
            throw refused("q", "must have at most " + LONGEST + " characters");
        }
        return View.member("signal.signature")
                .containsIgnoreCase(words)
                .or(View.member("signal.category").containsIgnoreCase(words))
                .or(View.member("signal.src.ip").containsIgnoreCase(words))
                .or(View.member("signal.dst.ip").containsIgnoreCase(words));
    }

    private static <E extends Enum<E>> List<String> read(
            String field, String words, E[] known, Function<E, String> word) {
        return Arrays.stream(words.split(",", -1))
                .map(wanted ->
                        Arrays.stream(known)
                                .filter(one -> word.apply(one).equals(wanted))
                                .findFirst()
                                .orElseThrow(() ->
                                        refused(
                                                field,
                                                "must be of "
                                                        + Arrays.stream(known).map(word).toList()))
                                .name())
                .toList();
    }

    private static Instant instant(String name, String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeException e) {
            throw refused(name, "must be an RFC 3339 instant");
        }
    }

    private static RefusedException refused(String field, String why) {
        return new RefusedException(Refusal.invalid(field, field, why));
    }
}
