package com.opscenter.approvals.query;

import com.opscenter.approvals.api.ApprovalView;
import com.opscenter.approvals.query.ApprovalRow.Said;
import com.opscenter.commands.api.CommandView.Requester;
import com.opscenter.commands.api.CommandView.Target;
import com.opscenter.commands.api.TargetNames;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds commands that wait or waited and makes their views.
@Component
class ApprovalRows {

    private static final Sorting SORTING =
            new Sorting("-requested_at", Map.of("requested_at", View.text("begun")));

    private final View<ApprovalRow> approvals;
    private final Reads reads;
    private final Pages pages;
    private final Directory directory;
    private final List<TargetNames> names;

    ApprovalRows(
            ApprovalsProjection projection,
            Reads reads,
            Pages pages,
            Directory directory,
            List<TargetNames> names) {
        this.approvals = View.of(projection);
        this.reads = reads;
        this.pages = pages;
        this.directory = directory;
        this.names = names;
    }

    Page<ApprovalView> page(Caller caller, Moment moment, Listing listing, Condition condition) {
        Page<Row<ApprovalRow>> page =
                reads.in(
                        caller.orgId(),
                        db -> pages.page(db, approvals, moment, listing, condition, SORTING));
        return page.with(page.items().stream().map(row -> view(row, caller)).toList());
    }

    Optional<Row<ApprovalRow>> one(String orgId, Moment moment, String id) {
        return reads.in(orgId, db -> approvals.find(db, moment.position(), "approval/" + id));
    }

    List<Row<ApprovalRow>> all(String orgId, @Nullable Long at, Condition condition) {
        return reads.in(orgId, db -> approvals.fetch(db, at, condition, View.text("begun").asc()));
    }

    long count(String orgId, Condition condition) {
        return reads.in(orgId, db -> (long) db.fetchCount(approvals.at(null), condition));
    }

    /// @param caller who reads it, null for whoever hears it
    ApprovalView view(Row<ApprovalRow> row, @Nullable Caller caller) {
        ApprovalRow it = row.value();
        return new ApprovalView(
                row.key(),
                it.id(),
                it.type(),
                new Target(it.target(), nameOf(row.orgId(), it.target())),
                it.permission(),
                row.orgId(),
                it.summary(),
                it.reason(),
                requester(it.requestedBy()),
                it.requestedAt(),
                it.expiresAt(),
                it.status().word(),
                it.outcome(),
                it.decision() == null ? null : requester(it.decision().by()),
                it.decision() == null ? null : it.decision().at(),
                it.decision() == null ? null : it.decision().words(),
                breakGlass(it.breakGlass()),
                review(it.review()),
                caller == null ? List.of() : may(caller, it),
                it.position(),
                row.version());
    }

    private ApprovalView.@Nullable BreakGlass breakGlass(@Nullable Said said) {
        return said == null
                ? null
                : new ApprovalView.BreakGlass(
                        requester(said.by()), said.at(), String.valueOf(said.words()));
    }

    private ApprovalView.@Nullable Review review(@Nullable Said said) {
        return said == null
                ? null
                : new ApprovalView.Review(
                        requester(said.by()), said.at(), String.valueOf(said.words()));
    }

    /// Only people who signed in decide; whoever asked does not agree with themselves.
    private static List<String> may(Caller caller, ApprovalRow row) {
        UserId person = caller.person();
        boolean own = person != null && person.value().equals(row.requester());
        boolean decides = ApprovalFilter.mayDecide(caller, row);
        boolean signedIn = caller.actor().type() == Actor.Type.USER;
        List<String> may = new ArrayList<>();
        if (row.status() == ApprovalStatus.WAITING) {
            if (signedIn && decides && !own) {
                may.add("approve");
                may.add("deny");
            }
            if (own || decides) {
                may.add("withdraw");
            }
            if (signedIn && decides && own) {
                may.add("break-glass");
            }
        }
        boolean done = row.status() != ApprovalStatus.BROKEN;
        if (row.toReview() && done && signedIn && decides && !own) {
            may.add("review");
        }
        return may;
    }

    private @Nullable String nameOf(String orgId, String target) {
        return names.stream()
                .flatMap(feature -> feature.nameOf(orgId, target).stream())
                .findFirst()
                .orElse(null);
    }

    private Requester requester(Actor actor) {
        String type =
                actor.type() == Actor.Type.API_KEY
                        ? "apiKey"
                        : actor.type().name().toLowerCase(Locale.ROOT);
        return new Requester(type, actor.id(), directory.nameOf(actor));
    }
}
