package com.opscenter.alerts.query;

import com.opscenter.alerts.api.AlertRule;
import com.opscenter.alerts.api.RuleId;
import com.opscenter.alerts.api.RuleView;
import com.opscenter.alerts.query.RuleTally.Raised;
import com.opscenter.commands.api.TargetNames;
import com.opscenter.identity.api.Directory;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds rules of one organization, each with what it raised.
@Component
class Rules implements TargetNames {

    static final View<RuleRow> VIEW = new View<>("alerts_rule", RuleRow.class);

    private static final Sorting SORTING =
            new Sorting("name", Map.of("name", View.text("name"), "id", View.text("id")));

    private final Reads reads;
    private final Pages pages;
    private final Directory directory;

    Rules(Reads reads, Pages pages, Directory directory) {
        this.reads = reads;
        this.pages = pages;
        this.directory = directory;
    }

    Page<RuleView> page(String orgId, Moment moment, Listing listing) {
        return reads.in(
                orgId,
                db -> {
                    Page<Row<RuleRow>> page =
                            pages.page(db, VIEW, moment, listing, DSL.noCondition(), SORTING);
                    return page.with(views(db, moment, page.items()));
                });
    }

    Optional<RuleView> one(String orgId, Moment moment, String key) {
        return reads.in(
                orgId,
                db ->
                        VIEW.find(db, moment.position(), key)
                                .map(row -> views(db, moment, List.of(row)).getFirst()));
    }

    List<RuleView> some(String orgId, List<String> keys) {
        return reads.in(
                orgId,
                db ->
                        views(
                                db,
                                Moment.NOW,
                                VIEW.fetch(db, null, View.keyed(keys), View.KEY.asc())));
    }

    /// Which changed after a position, and where each changed last; removed ones are among them.
    Map<String, Long> changed(String orgId, long after) {
        return reads.in(orgId, db -> VIEW.changed(db, after));
    }

    @Override
    public Optional<String> nameOf(String orgId, String key) {
        return key.startsWith(RuleId.KEYS)
                ? reads.in(orgId, db -> VIEW.find(db, null, key)).map(row -> row.value().name())
                : Optional.empty();
    }

    private List<RuleView> views(DSLContext db, Moment moment, List<Row<RuleRow>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Raised> raised = RuleTally.of(db, moment.position());
        return rows.stream()
                .map(row -> view(row, raised.getOrDefault(row.value().id(), Raised.NOTHING)))
                .toList();
    }

    private RuleView view(Row<RuleRow> row, Raised raised) {
        RuleRow value = row.value();
        AlertRule rule = value.rule();
        return new RuleView(
                row.key(),
                value.id(),
                rule.site(),
                row.parked(),
                row.version(),
                rule.name(),
                rule.when(),
                rule.severity().word(),
                rule.labels(),
                rule.enabled(),
                raised.standing(),
                raised.last(),
                value.changedAt(),
                directory.nameOf(value.changedBy()));
    }
}
