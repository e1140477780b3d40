package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertView;
import com.opscenter.alerts.api.ResolvedBy;
import com.opscenter.ops.api.Scope;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds alerts of one organization.
@Component
class AlertRows {

    private static final Sorting SORTING =
            new Sorting(
                    "-priority",
                    Map.of(
                            "priority", View.text("urgency"),
                            "lastSeen", View.text("recent"),
                            "ackAge", View.text("ackAge")));

    private final Reads reads;
    private final Pages pages;
    private final Alerts alerts;

    AlertRows(Reads reads, Pages pages, Alerts alerts) {
        this.reads = reads;
        this.pages = pages;
        this.alerts = alerts;
    }

    Page<AlertView> page(String orgId, Moment moment, Listing listing, Condition condition) {
        Page<Row<AlertRow>> page =
                reads.in(
                        orgId,
                        db -> pages.page(db, Alerts.VIEW, moment, listing, condition, SORTING));
        return page.with(alerts.views(orgId, moment, page.items()));
    }

    Optional<AlertView> one(String orgId, Moment moment, String key) {
        return reads.in(orgId, db -> Alerts.VIEW.find(db, moment.position(), key))
                .map(row -> alerts.views(orgId, moment, List.of(row)).getFirst());
    }

    List<AlertView> all(Scope scope, Condition condition) {
        return alerts.views(scope.orgId(), Moment.of(scope), rows(scope, condition));
    }

    List<Row<AlertRow>> rows(Scope scope, Condition condition) {
        return reads.in(
                scope.orgId(),
                db ->
                        Alerts.VIEW.fetch(
                                db,
                                scope.at(),
                                condition.and(View.inSite(scope.site())),
                                View.text("urgency").desc(),
                                View.KEY.asc()));
    }

    /// Every version that began after a position, up to another, in order.
    List<Row<AlertRow>> versions(String orgId, long after, long upTo) {
        return reads.in(orgId, db -> Alerts.VIEW.begun(db, after, upTo, DSL.noCondition()));
    }

    List<AlertView> views(String orgId, List<Row<AlertRow>> rows) {
        return alerts.views(orgId, Moment.NOW, rows);
    }

    /// What is not over of a source, whoever owns it, for our own parts that know only its id.
    List<AlertView> standing(String source) {
        Condition ofSource = View.member("signal.source.value").eq(source);
        return views(everywhere(AlertFilter.STANDING.and(ofSource)));
    }

    /// Newest occurrences of what our own rules found at a source, where somebody said that it is
    /// over, for our own parts.
    List<AlertView> ruledAndResolvedByUser(String source) {
        Condition ofRules =
                RuleTally.RULE.isNotNull().and(View.member("signal.source.value").eq(source));
        Condition byUser = View.member("over.by").eq(ResolvedBy.USER.name());
        List<String> problems =
                everywhere(ofRules.and(byUser)).stream()
                        .map(row -> row.value().fingerprint())
                        .distinct()
                        .toList();
        Map<String, Row<AlertRow>> newest = new LinkedHashMap<>();
        if (!problems.isEmpty()) {
            everywhere(ofRules.and(View.text("fingerprint").in(problems)))
                    .forEach(row -> newest.put(row.value().fingerprint(), row));
        }
        return views(newest.values().stream().filter(AlertRows::isOverByUser).toList());
    }

    private static boolean isOverByUser(Row<AlertRow> row) {
        AlertRow.Over over = row.value().over();
        return over != null && over.by() == ResolvedBy.USER;
    }

    /// Whoever owns them, the earliest first.
    private List<Row<AlertRow>> everywhere(Condition condition) {
        return reads.everywhere(db ->
                Alerts.VIEW.fetch(db, null, condition, View.text("begun").asc(), View.KEY.asc()));
    }

    private List<AlertView> views(List<Row<AlertRow>> ofOne) {
        return ofOne.isEmpty()
                ? List.of()
                : alerts.views(ofOne.getFirst().orgId(), Moment.NOW, ofOne);
    }

    /// The organization of an alert, for our own parts that know only its key.
    Optional<String> owner(String key) {
        return reads.everywhere(db -> Alerts.VIEW.find(db, null, key)).map(Row::orgId);
    }
}
