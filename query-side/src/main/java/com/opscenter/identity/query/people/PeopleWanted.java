package com.opscenter.identity.query.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which people are wanted; null for any, of a list one of it. Times from are included, times until
/// are not.
record PeopleWanted(
        @Nullable String search,
        @Nullable List<String> tiers,
        @Nullable List<String> roles,
        @Nullable List<String> statuses,
        @Nullable List<UUID> orgs,
        @Nullable List<String> tags,
        @Nullable Instant createdFrom,
        @Nullable Instant createdUntil,
        @Nullable Instant loginFrom,
        @Nullable Instant loginUntil,
        @Nullable Boolean emailVerified,
        @Nullable Boolean byok) {

    /// The same for the database.
    Field<Object> filter() {
        return DSL.field(
                "row({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11})"
                        + "::read_model.people_filter",
                Object.class,
                DSL.val(pattern(), String.class),
                texts(tiers),
                texts(roles),
                texts(statuses),
                DSL.val(orgs == null ? null : orgs.toArray(UUID[]::new), UUID[].class),
                texts(tags),
                time(createdFrom),
                time(createdUntil),
                time(loginFrom),
                time(loginUntil),
                DSL.val(emailVerified, Boolean.class),
                DSL.val(byok, Boolean.class));
    }

    /// For part of the words, whatever stands in it; null for anybody.
    @Nullable String pattern() {
        if (search == null) {
            return null;
        }
        String escaped =
                search.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
        return "%" + escaped + "%";
    }

    private static Field<String[]> texts(@Nullable List<String> words) {
        return DSL.val(words == null ? null : words.toArray(String[]::new), String[].class);
    }

    private static Field<?> time(@Nullable Instant instant) {
        return DSL.val(instant == null ? null : PastRow.time(instant), OffsetDateTime.class);
    }
}
