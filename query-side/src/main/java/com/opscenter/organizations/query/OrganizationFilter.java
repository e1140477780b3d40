package com.opscenter.organizations.query;

import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.views.Stretch;
import com.opscenter.views.View;
import com.opscenter.views.When;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which organizations are wanted.
///
/// @param at the past: an RFC 3339 instant or `pos:<position>`
/// @param after the position the answer must reflect at least
/// @param known `then` or `now`, see [When]
/// @param limit items at most, 1 to 1000, else 50
/// @param offset how many to leave out at the beginning
/// @param status `active` or `suspended`; what was deleted is not there any more
/// @param tier such as `trial`
/// @param search part of the name or the display name
/// @param kind `team`, `personal` or `system`
record OrganizationFilter(
        @Nullable String at,
        @Nullable String after,
        @Nullable String known,
        @Nullable String limit,
        @Nullable String offset,
        @Nullable String status,
        @Nullable String tier,
        @Nullable String search,
        @Nullable String kind) {

    private static final int USUAL = 50;
    private static final List<String> KINDS = List.of("team", "personal", "system");
    private static final List<String> STATUSES = List.of("active", "suspended");

    When when() {
        return new When(at, after, known);
    }

    Stretch stretch() {
        return Stretch.of(limit, offset, USUAL);
    }

    Condition condition() {
        return word("status", status, STATUSES)
                .and(word("kind", kind, KINDS))
                .and(tiered())
                .and(
                        search == null
                                ? DSL.noCondition()
                                : View.text("name")
                                        .containsIgnoreCase(search)
                                        .or(View.text("displayName").containsIgnoreCase(search)));
    }

    /// Nobody has subscribed: all are on trial.
    private Condition tiered() {
        if (tier == null) {
            return DSL.noCondition();
        }
        Tier wanted =
                SeedTiers.ALL.stream()
                        .filter(one -> one.word().equals(tier))
                        .findFirst()
                        .orElseThrow(() -> refused("tier", "must be a known tier"));
        return wanted.equals(SeedTiers.TRIAL) ? DSL.noCondition() : DSL.falseCondition();
    }

    private static Condition word(String field, @Nullable String word, List<String> words) {
        if (word == null) {
            return DSL.noCondition();
        }
        if (!words.contains(word)) {
            throw refused(field, "must be one of " + String.join(", ", words));
        }
        return View.text(field).eq(word);
    }

    private static RefusedException refused(String field, String why) {
        return new RefusedException(Refusal.invalid(field, "enum", why));
    }
}
