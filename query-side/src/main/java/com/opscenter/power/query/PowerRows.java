package com.opscenter.power.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletView;
import com.opscenter.power.api.PduView;
import com.opscenter.power.query.Outlets.Seen;
import com.opscenter.readings.Series;
import com.opscenter.views.Change;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds PDUs and outlets of one organization.
@Component
class PowerRows {

    private static final Sorting PDUS =
            new Sorting("id", Map.of("id", View.text("id"), "name", View.text("name")));
    private static final Sorting OUTLETS =
            new Sorting("number", Map.of("number", Outlets.ORDER, "name", View.text("name")));

    private final Reads reads;
    private final Pages pages;
    private final Outlets outlets;
    private final Pdus pdus;

    PowerRows(Reads reads, Pages pages, Outlets outlets, Pdus pdus) {
        this.reads = reads;
        this.pages = pages;
        this.outlets = outlets;
        this.pdus = pdus;
    }

    Page<PduView> pdus(String orgId, Moment moment, Listing listing) {
        return reads.in(
                orgId,
                db -> {
                    Page<Row<PduRow>> page =
                            pages.page(db, Pdus.VIEW, moment, listing, DSL.noCondition(), PDUS);
                    return page.with(pdus.views(db, orgId, moment, page.items()));
                });
    }

    Page<OutletView> outlets(String orgId, Moment moment, Listing listing, String pdu) {
        Condition ofPdu = Outlets.PDU.eq(pdu);
        Page<Seen> page =
                reads.in(
                        orgId,
                        db -> {
                            Page<Row<OutletRow>> rows =
                                    pages.page(db, Outlets.VIEW, moment, listing, ofPdu, OUTLETS);
                            return rows.with(outlets.see(orgId, moment, rows.items()));
                        });
        return page.with(outlets.views(page.items()));
    }

    Optional<PduView> pdu(String orgId, Moment moment, String id) {
        return reads.in(
                orgId,
                db ->
                        Pdus.VIEW
                                .find(db, moment.position(), "pdu/" + id)
                                .map(row ->
                                        pdus.views(db, orgId, moment, List.of(row)).getFirst()));
    }

    Optional<OutletView> outlet(String orgId, Moment moment, String key) {
        return reads.in(
                        orgId,
                        db ->
                                Outlets.VIEW
                                        .find(db, moment.position(), key)
                                        .map(row -> outlets.see(orgId, moment, List.of(row))))
                .map(seen -> outlets.views(seen).getFirst());
    }

    List<OutletView> outlets(Scope scope, Condition condition) {
        return outlets.views(
                reads.in(
                        scope.orgId(),
                        db ->
                                outlets.see(
                                        scope.orgId(),
                                        Moment.of(scope),
                                        Outlets.VIEW.fetch(
                                                db,
                                                scope.at(),
                                                condition.and(View.inSite(scope.site())),
                                                Outlets.ORDER.asc()))));
    }

    List<PduView> pdus(Scope scope, Condition condition) {
        Moment moment = Moment.of(scope);
        return reads.in(
                scope.orgId(),
                db ->
                        pdus.views(
                                db,
                                scope.orgId(),
                                moment,
                                Pdus.VIEW.fetch(
                                        db,
                                        scope.at(),
                                        condition.and(View.inSite(scope.site())),
                                        View.KEY.asc())));
    }

    /// How each PDU does: `UP`, `DOWN` or `UNKNOWN`.
    List<String> statuses(Scope scope) {
        return pdus.statuses(scope.orgId(), Moment.of(scope), rows(scope));
    }

    List<Row<PduRow>> rows(Scope scope) {
        return reads.in(
                scope.orgId(),
                db -> Pdus.VIEW.fetch(db, scope.at(), View.inSite(scope.site()), View.KEY.asc()));
    }

    /// When the outlet of a key was switched, for marks on a chart; none for a PDU.
    List<Series.Annotation> changes(String orgId, String key, Instant from, Instant to) {
        return reads.in(orgId, db -> Outlets.VIEW.versions(db, key, from, to)).stream()
                .map(Row::value)
                .flatMap(PowerRows::mark)
                .filter(mark -> !mark.at().isBefore(from) && mark.at().isBefore(to))
                .distinct()
                .toList();
    }

    private static Stream<Series.Annotation> mark(OutletRow outlet) {
        Change change = outlet.course().lastChange();
        return change == null
                ? Stream.empty()
                : Stream.of(
                        new Series.Annotation(
                                change.at(),
                                new OutletId(outlet.id()).key(),
                                outlet.shownName() + " " + outlet.reading().state()));
    }

    /// The organization an entity belongs to, for our own parts that know only its key.
    <R> Optional<String> owner(View<R> view, String key) {
        return reads.everywhere(db -> view.find(db, null, key)).map(Row::orgId);
    }
}
