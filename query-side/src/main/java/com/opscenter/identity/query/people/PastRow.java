package com.opscenter.identity.query.people;

import com.opscenter.identity.api.UserStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// What is asked of a stored row of somebody where no index stands. What a row of an older form
/// lacks is what it stands for.
final class PastRow {

    static final Field<String> ID = DSL.field("(value ->> 'id')", String.class);
    static final Field<String> STATUS =
            DSL.field(
                    "coalesce(value #>> '{standing,status}', {0})",
                    String.class, DSL.inline(UserStatus.ENABLED.name()));
    static final Field<Boolean> VERIFIED =
            DSL.field("coalesce((value ->> 'emailVerified')::boolean, false)", Boolean.class);
    static final Field<OffsetDateTime> CREATED =
            DSL.field(
                    "coalesce(value #>> '{origin,createdAt}', '1970-01-01T00:00:00Z')::timestamptz",
                    OffsetDateTime.class);
    static final Field<OffsetDateTime> ENDED =
            DSL.field("(value #>> '{standing,endedAt}')::timestamptz", OffsetDateTime.class);
    static final Field<OffsetDateTime> LAST_LOGIN =
            DSL.field("(value ->> 'lastLogin')::timestamptz", OffsetDateTime.class);
    static final Field<String> USER_ID = DSL.field("(value ->> 'userId')", String.class);

    static final Condition IS_PERSON = DSL.condition("value ->> 'clientId' IS NULL");
    static final Condition IS_KNOWN =
            IS_PERSON.and(DSL.condition("value #>> '{standing,erasedAt}' IS NULL"));
    static final Condition IS_THERE = IS_PERSON.and(STATUS.ne(UserStatus.DELETED.name()));

    private PastRow() {}

    /// @param standard the word of the tier everybody begins with
    static Field<String> tier(String standard) {
        return DSL.field(
                "coalesce(value #>> '{plan,tier}', {0})", String.class, DSL.inline(standard));
    }

    /// Whether one of the words stands in a member of the row.
    static Condition hasAny(String path, List<String> words) {
        return DSL.condition(
                "jsonb_exists_any(coalesce(value #> {0}, '[]'), {1})",
                DSL.inline(path.split("\\.", -1)), DSL.val(words.toArray(String[]::new)));
    }

    static List<String> stored(List<String> statuses) {
        return statuses.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
