package com.opscenter.organizations.query.invitations;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.views.Stretch;
import com.opscenter.views.View;
import com.opscenter.views.When;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which invitations are wanted.
///
/// @param at the past: an RFC 3339 instant or `pos:<position>`
/// @param after the position the answer must reflect at least
/// @param known `then` or `now`, see [When]
/// @param limit items at most, 1 to 1000, else 50
/// @param offset how many to leave out at the beginning
/// @param status `pending`, `accepted`, `expired` or `revoked`
record InvitationFilter(
        @Nullable String at,
        @Nullable String after,
        @Nullable String known,
        @Nullable String limit,
        @Nullable String offset,
        @Nullable String status) {

    private static final int USUAL = 50;
    private static final List<String> STATUSES =
            List.of("pending", "accepted", "expired", "revoked");

    When when() {
        return new When(at, after, known);
    }

    Stretch stretch() {
        return Stretch.of(limit, offset, USUAL);
    }

    Condition condition() {
        if (status == null) {
            return DSL.noCondition();
        }
        if (!STATUSES.contains(status)) {
            throw new RefusedException(
                    Refusal.invalid(
                            "status", "enum", "must be one of " + String.join(", ", STATUSES)));
        }
        return View.text("status").eq(status);
    }
}
