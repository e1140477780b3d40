package com.opscenter.organizations.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.views.Stretch;
import com.opscenter.views.View;
import com.opscenter.views.When;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which members are wanted.
///
/// @param at the past: an RFC 3339 instant or `pos:<position>`
/// @param after the position the answer must reflect at least
/// @param known `then` or `now`, see [When]
/// @param limit items at most, 1 to 1000, else 100
/// @param offset how many to leave out at the beginning
/// @param search part of a name or e-mail address
/// @param role of the organization, such as `owner`
record MemberFilter(
        @Nullable String at,
        @Nullable String after,
        @Nullable String known,
        @Nullable String limit,
        @Nullable String offset,
        @Nullable String search,
        @Nullable String role) {

    private static final int USUAL = 100;

    When when() {
        return new When(at, after, known);
    }

    Stretch stretch() {
        return Stretch.of(limit, offset, USUAL);
    }

    Condition condition() {
        if (role == null) {
            return DSL.noCondition();
        }
        if (OrgRole.of(role).isEmpty()) {
            throw new RefusedException(
                    Refusal.invalid(
                            "role", "enum", "must be owner, admin, billing_admin or member"));
        }
        return View.text("role").eq(role);
    }
}
