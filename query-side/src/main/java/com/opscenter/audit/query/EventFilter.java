package com.opscenter.audit.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// What is searched for. A comma means OR inside one parameter, several parameters mean AND.
///
/// @param q text anywhere in payload, reason, stream or type
/// @param type names with `*`, such as `power.Outlet*`
/// @param aggregate kind of stream, such as `Outlet`
/// @param target key of a stream, such as `outlet/pdu-1/9`
/// @param result `success`, `failure` or `denied`
record EventFilter(
        @Nullable String q,
        @Nullable String actor,
        @BindParam("actor_type") @Nullable String actorType,
        @Nullable String type,
        @Nullable String aggregate,
        @Nullable String target,
        @Nullable String result,
        @Nullable String reason,
        @BindParam("correlation_id") @Nullable String correlationId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /// Steps of commands that ended otherwise than wanted.
    private static final String FAILED = "(Contradicted|TimedOut|Rejected)$";

    private static final String REFUSED = "commands.CommandRefused";
    private static final String UNAUTHENTICATED = "commands.UnauthenticatedSummarized";
    private static final String SUMMARIZED = "commands.RefusalsSummarized";

    /// `denied`, `failure` or `success`, from the stored event alone.
    static final Field<String> RESULT =
            DSL.when(
                            Store.TYPE
                                    .eq(REFUSED)
                                    .and(
                                            DSL.condition(
                                                    "({0} ->> 'denied')::boolean", Store.PAYLOAD)),
                            "denied")
                    .when(Store.TYPE.eq(UNAUTHENTICATED), "denied")
                    .when(Store.TYPE.in(REFUSED, SUMMARIZED).or(Store.TYPE.likeRegex(FAILED)), "failure")
                    .otherwise("success");

    Condition condition() {
        List<Condition> all = new ArrayList<>();
        either(all, q, this::anywhere);
        either(all, actor, Store.meta("actorId")::eq);
        either(all, actorType, word -> Store.meta("actorType").eq(stored(word)));
        either(all, type, word -> Store.TYPE.like(glob(word)));
        either(all, aggregate, Store.STREAM_TYPE::equalIgnoreCase);
        either(all, target, word -> Store.STREAM.like(glob(word)));
        either(all, result, RESULT::eq);
        either(all, reason, Store.meta("reason")::containsIgnoreCase);
        either(all, correlationId, Store.CORRELATION::eq);
        if (from != null) {
            all.add(Store.RECORDED.ge(from.atOffset(ZoneOffset.UTC)));
        }
        if (to != null) {
            all.add(Store.RECORDED.lt(to.atOffset(ZoneOffset.UTC)));
        }
        return DSL.and(all);
    }

    private static void either(
            List<Condition> all, @Nullable String words, Function<String, Condition> one) {
        if (words != null && !words.isBlank()) {
            all.add(
                    DSL.or(
                            Arrays.stream(words.split(",", -1))
                                    .map(String::strip)
                                    .map(one)
                                    .toList()));
        }
    }

    private Condition anywhere(String text) {
        return DSL.cast(Store.PAYLOAD, String.class)
                .containsIgnoreCase(text)
                .or(Store.meta("reason").containsIgnoreCase(text))
                .or(Store.STREAM.containsIgnoreCase(text))
                .or(Store.TYPE.containsIgnoreCase(text));
    }

    private static String glob(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace('*', '%');
    }

    /// The stored form of the API's word: `apiKey` is `API_KEY`.
    private static String stored(String word) {
        return word.equals("apiKey") ? "API_KEY" : word.toUpperCase(Locale.ROOT);
    }
}
