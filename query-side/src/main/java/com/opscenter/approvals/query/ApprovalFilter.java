package com.opscenter.approvals.query;

import com.opscenter.approvals.api.Rights;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.View;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which commands that wait or waited are asked for.
///
/// @param status `waiting`, `review` for what somebody has to look at, or `ended`; or several of
///   them, separated by commas
record ApprovalFilter(@Nullable String status) {

    private static final Field<JSONB> RIGHTS = DSL.field("value -> 'rights'", JSONB.class);

    /// Also what is agreed to and not done yet.
    private static final Condition WAITING =
            View.text("status")
                    .in(
                            names(
                                    List.of(
                                            ApprovalStatus.WAITING,
                                            ApprovalStatus.GRANTED,
                                            ApprovalStatus.BROKEN)));

    private static final Condition REVIEW = View.text("toReview").eq("true");
    private static final Condition ENDED =
            View.text("status")
                    .in(
                            names(
                                    List.of(
                                            ApprovalStatus.DENIED,
                                            ApprovalStatus.EXPIRED,
                                            ApprovalStatus.WITHDRAWN,
                                            ApprovalStatus.DONE,
                                            ApprovalStatus.PARTLY,
                                            ApprovalStatus.FAILED)))
                    .and(View.text("toReview").eq("false"));

    static final Condition OPEN = WAITING.or(REVIEW);

    Condition condition(Caller caller) {
        Condition seen = seenBy(caller);
        return status == null
                ? seen
                : seen.and(
                        DSL.or(
                                Arrays.stream(status.split(",", -1))
                                        .map(ApprovalFilter::which)
                                        .toList()));
    }

    /// What they asked for themselves (a key: with it alone), what they may decide about in part at
    /// least, or everything for whoever reads the audit.
    static Condition seenBy(Caller caller) {
        if (caller.may(ApprovalReadsEndpoint.AUDIT)) {
            return DSL.noCondition();
        }
        UserId person = caller.person();
        Condition own =
                person == null ? DSL.falseCondition() : View.text("requester").eq(person.value());
        if (caller.actor().type() == Actor.Type.API_KEY) {
            own = own.and(View.member("requestedBy.id").eq(caller.actor().id()));
        }
        String[] rights = Rights.of(caller).toArray(String[]::new);
        return own.or(
                DSL.condition(
                        "exists (select 1 from jsonb_array_elements({0}) as need(one)"
                                + " where jsonb_exists_any(need.one, cast({1} as text[])))",
                        RIGHTS, DSL.val(rights)));
    }

    /// What waits for a second person that they could be: of each right that agreeing needs they
    /// have one.
    static Condition undecidedBy(Caller caller) {
        String[] rights = Rights.of(caller).toArray(String[]::new);
        return View.text("status")
                .eq(ApprovalStatus.WAITING.name())
                .and(View.text("requester").ne(caller.actor().id()))
                .andNot(
                        DSL.condition(
                                "exists (select 1 from jsonb_array_elements({0}) as need(one) where"
                                        + " not jsonb_exists_any(need.one, cast({1} as text[])))",
                                RIGHTS, DSL.val(rights)));
    }

    static boolean maySee(Caller caller, ApprovalRow row) {
        UserId person = caller.person();
        boolean own =
                person != null
                        && person.value().equals(row.requester())
                        && (caller.actor().type() != Actor.Type.API_KEY
                                || caller.actor().equals(row.requestedBy()));
        return own
                || caller.may(ApprovalReadsEndpoint.AUDIT)
                || row.rights().stream().anyMatch(holds(caller));
    }

    /// Whether the caller holds all that agreeing needs.
    static boolean mayDecide(Caller caller, ApprovalRow row) {
        return row.rights().stream().allMatch(holds(caller));
    }

    private static Predicate<List<String>> holds(Caller caller) {
        var held = Rights.of(caller);
        return any -> !Collections.disjoint(any, held);
    }

    private static Condition which(String word) {
        return switch (word) {
            case "waiting" -> WAITING;
            case "review" -> REVIEW;
            case "ended" -> ENDED;
            default ->
                    throw new RefusedException(
                            Refusal.invalid(
                                    "status", "enum", "must be one of waiting, review, ended"));
        };
    }

    private static List<String> names(List<ApprovalStatus> statuses) {
        return statuses.stream().map(ApprovalStatus::name).toList();
    }
}
