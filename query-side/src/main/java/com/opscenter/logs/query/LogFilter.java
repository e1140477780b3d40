package com.opscenter.logs.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.logs.api.LogSeverity;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which lines are asked for. A comma means or.
///
/// @param source ids
/// @param host names or addresses
/// @param program names
/// @param max_severity lines that are this bad or worse, such as `warning` or `4`
/// @param q words in the text
/// @param from received at or after, RFC 3339
/// @param to received before, RFC 3339
record LogFilter(
        @Nullable String source,
        @Nullable String host,
        @Nullable String program,
        @Nullable String max_severity,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to) {

    static final Field<OffsetDateTime> RECEIVED =
            DSL.field(DSL.name("received_at"), OffsetDateTime.class);

    private static final int LONGEST = 200;

    Condition condition() {
        List<Condition> all = new ArrayList<>();
        among(all, "source_id", source);
        among(all, "host", host);
        among(all, "program", program);
        if (max_severity != null) {
            all.add(DSL.field(DSL.name("severity"), Short.class).le(severity(max_severity)));
        }
        if (q != null) {
            if (q.length() > LONGEST) {
                throw refused("q", "must have at most " + LONGEST + " characters");
            }
            all.add(DSL.field(DSL.name("line"), String.class).containsIgnoreCase(q));
        }
        if (from != null) {
            all.add(RECEIVED.ge(instant("from", from)));
        }
        if (to != null) {
            all.add(RECEIVED.lt(instant("to", to)));
        }
        return DSL.and(all);
    }

    private static void among(List<Condition> all, String column, @Nullable String words) {
        if (words != null) {
            all.add(DSL.field(DSL.name(column), String.class).in(words.split(",", -1)));
        }
    }

    private static Short severity(String written) {
        return (short)
                LogSeverity.named(written)
                        .orElseThrow(() ->
                                refused("max_severity", "must be emergency to debug, or 0 to 7"))
                        .code();
    }

    private static OffsetDateTime instant(String name, String written) {
        try {
            return Instant.parse(written).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw refused(name, "must be an RFC 3339 instant");
        }
    }

    static RefusedException refused(String field, String why) {
        return new RefusedException(Refusal.invalid(field, field, why));
    }
}
