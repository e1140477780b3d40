package com.opscenter.audit.query;

import java.util.List;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/// How what an event tells of ended, from the stored event alone.
enum Ending {
    SUCCESS,
    FAILURE,
    DENIED;

    private static final String REFUSED = "commands.CommandRefused";
    private static final String UNAUTHENTICATED = "commands.UnauthenticatedSummarized";
    private static final String SUMMARIZED = "commands.RefusalsSummarized";

    /// Steps of commands that ended otherwise than wanted.
    private static final List<String> FAILED = List.of("Contradicted", "TimedOut", "Rejected");

    /// The same in SQL.
    static final Field<String> FIELD =
            DSL.when(
                            Store.TYPE
                                    .eq(REFUSED)
                                    .and(
                                            DSL.condition(
                                                    "({0} ->> 'denied')::boolean", Store.PAYLOAD)),
                            DENIED.word())
                    .when(Store.TYPE.eq(UNAUTHENTICATED), DENIED.word())
                    .when(
                            Store.TYPE
                                    .in(REFUSED, SUMMARIZED)
                                    .or(
                                            Store.TYPE.likeRegex(
                                                    "(" + String.join("|", FAILED) + ")$")),
                            FAILURE.word())
                    .otherwise(SUCCESS.word());

    static Ending of(String type, JsonNode payload) {
        if (type.equals(REFUSED)) {
            return payload.path("denied").asBoolean(false) ? DENIED : FAILURE;
        }
        if (type.equals(UNAUTHENTICATED)) {
            return DENIED;
        }
        if (type.equals(SUMMARIZED)) {
            return FAILURE;
        }
        return FAILED.stream().anyMatch(type::endsWith) ? FAILURE : SUCCESS;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
