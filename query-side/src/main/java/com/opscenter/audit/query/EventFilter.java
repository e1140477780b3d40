package com.opscenter.audit.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/// What is searched for. A comma means OR inside one parameter, several parameters mean AND.
///
/// @param q words, or beginnings of words, anywhere in payload, reason, stream or type; all of
///   them, and what is written without a space stands without one
/// @param actor id or name
/// @param type names with `*`, such as `power.Outlet*`
/// @param aggregate kind of stream, such as `Outlet`
/// @param target key of a stream with `*`, such as `outlet/pdu-1/9`
/// @param result `success`, `failure` or `denied`
/// @param reason words of it
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

    static final EventFilter ANY =
            new EventFilter(null, null, null, null, null, null, null, null, null, null, null);

    private static final String ANYTHING = "*";

    /// What the index answers.
    ///
    /// @param idsOf ids of the actors of a name
    Sought sought(Function<String, List<String>> idsOf) {
        Sought sought = new Sought();
        each(sought, q, word -> Sought.all(Words.sought(word)));
        each(sought, actor, word -> actors(word, idsOf));
        each(sought, actorType, word -> List.of(exactly("actortype", stored(word))));
        each(sought, type, word -> List.of(glob("type", word)));
        each(sought, aggregate, word -> List.of(exactly("aggregate", word)));
        each(sought, target, word -> List.of(glob("target", word)));
        each(sought, result, word -> List.of(exactly("result", word)));
        each(sought, reason, EventFilter::reasons);
        each(sought, correlationId, word -> List.of(exactly("correlation", word)));
        return sought;
    }

    /// What the index cannot answer alone: names with `*` elsewhere than at their end, and words
    /// that stand together, such as `outlet/pdu-1/9`.
    Condition rest() {
        List<Condition> all = new ArrayList<>();
        if (q != null && Words.areJoined(q)) {
            all.add(DSL.or(words(q).map(EventFilter::together).toList()));
        }
        if (inner(type)) {
            all.add(like(Store.TYPE, Objects.requireNonNull(type)));
        }
        if (inner(target)) {
            all.add(like(Store.STREAM, Objects.requireNonNull(target)));
        }
        return DSL.and(all);
    }

    private static void each(
            Sought sought, @Nullable String words, Function<String, List<String>> alternatives) {
        if (words != null && !words.isBlank()) {
            sought.add(words(words).map(alternatives).flatMap(List::stream).toList());
        }
    }

    private static List<String> actors(String word, Function<String, List<String>> idsOf) {
        return Stream.concat(Stream.of(word), idsOf.apply(word).stream())
                .map(id -> exactly("actor", id))
                .toList();
    }

    private static List<String> reasons(String word) {
        return Sought.all(
                Words.sought(word).stream().map(part -> Words.fact("reason", part)).toList());
    }

    private static Condition together(String phrase) {
        return DSL.and(
                Arrays.stream(phrase.split("\\s+", -1))
                        .filter(Words::areJoined)
                        .map(EventFilter::anywhere)
                        .toList());
    }

    private static Condition anywhere(String text) {
        return DSL.cast(Store.PAYLOAD, String.class)
                .containsIgnoreCase(text)
                .or(Store.meta("reason").containsIgnoreCase(text))
                .or(Store.STREAM.containsIgnoreCase(text))
                .or(Store.TYPE.containsIgnoreCase(text));
    }

    private static Stream<String> words(String written) {
        return Arrays.stream(written.split(",", -1)).map(String::strip);
    }

    private static String exactly(String name, String value) {
        return Sought.exactly(Words.fact(name, value));
    }

    private static String glob(String name, String word) {
        int star = word.indexOf(ANYTHING);
        return star < 0
                ? exactly(name, word)
                : Sought.beginning(Words.fact(name, word.substring(0, star)));
    }

    private static boolean inner(@Nullable String words) {
        return words != null
                && words(words)
                        .anyMatch(word ->
                                word.contains(ANYTHING)
                                        && word.indexOf(ANYTHING) < word.length() - 1);
    }

    private static Condition like(Field<String> field, String written) {
        return DSL.or(words(written).map(EventFilter::pattern).map(field::likeIgnoreCase).toList());
    }

    private static String pattern(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace('*', '%');
    }

    /// The stored form of the API's word: `apiKey` is `API_KEY`.
    private static String stored(String word) {
        return word.equals("apiKey") ? "API_KEY" : word;
    }
}
