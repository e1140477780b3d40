package com.opscenter.scim.command;

import com.opscenter.scim.command.AttributePath.Condition;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Which resources are asked for, and which page of them (RFC 7644, 3.4.2). An order is not heeded:
/// none is offered.
///
/// @param conditions none for all of them
/// @param start of the first one, from 1
/// @param count at most, 0 to be told only how many there are
record Asked(List<Condition> conditions, int start, int count, Selection selection) {

    static final int MOST = 200;

    private static final int USUAL = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,100}");
    private static final BigInteger LEAST = BigInteger.ZERO;
    private static final BigInteger LARGEST = BigInteger.valueOf(Integer.MAX_VALUE);

    Asked {
        conditions = List.copyOf(conditions);
    }

    /// As the address says it. What is too small or too large is brought into bounds, as the
    /// standard wants it.
    static Asked of(
            @Nullable String filter,
            @Nullable String startIndex,
            @Nullable String count,
            Selection selection) {
        int wanted = number("count", count, USUAL);
        return new Asked(
                filter == null || filter.isBlank() ? List.of() : Grammar.filter(filter),
                Math.max(1, number("startIndex", startIndex, 1)),
                Math.clamp(wanted, 0, MOST),
                selection);
    }

    /// As the body of a search says it (RFC 7644, 3.4.3).
    static Asked of(JsonNode search) {
        Tree.object(search);
        return of(
                Tree.text(search, "filter"),
                Tree.text(search, "startIndex"),
                Tree.text(search, "count"),
                Selection.of(joined(search, "attributes"), joined(search, "excludedAttributes")));
    }

    int offset() {
        return start - 1;
    }

    private static @Nullable String joined(JsonNode search, String name) {
        return Tree.member(search, name)
                .map(list ->
                        list.isArray()
                                ? String.join(
                                        ",",
                                        list.valueStream().map(one -> one.asString("")).toList())
                                : list.asString(""))
                .orElse(null);
    }

    private static int number(String name, @Nullable String written, int usual) {
        if (written == null || written.isBlank()) {
            return usual;
        }
        if (!NUMBER.matcher(written.strip()).matches()) {
            throw Wrong.value(name, "must be a whole number");
        }
        return new BigInteger(written.strip()).max(LEAST).min(LARGEST).intValueExact();
    }
}
