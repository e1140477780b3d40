package com.opscenter.network.query;

import com.opscenter.network.api.NeighborView;
import com.opscenter.network.api.PortReading.Neighbor;
import com.opscenter.network.api.PortSummary;
import com.opscenter.network.api.PortView;
import com.opscenter.network.query.Ports.Seen;
import com.opscenter.ops.api.Scope;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds ports of one organization.
@Component
class PortRows {

    private static final Condition PHYSICAL = Ports.PHYSICAL.eq("true");
    private static final Sorting SORTING =
            new Sorting(
                    "number", Map.of("number", Ports.PLACE, "name", View.member("reading.name")));

    private final Reads reads;
    private final Pages pages;
    private final Ports ports;

    PortRows(Reads reads, Pages pages, Ports ports) {
        this.reads = reads;
        this.pages = pages;
        this.ports = ports;
    }

    Page<PortView> page(String orgId, Moment moment, Listing listing, String owner) {
        Page<Seen> page =
                reads.in(
                        orgId,
                        db -> {
                            Page<Row<PortRow>> rows =
                                    pages.page(
                                            db,
                                            Ports.VIEW,
                                            moment,
                                            listing,
                                            Ports.OWNER.eq(owner),
                                            SORTING);
                            return rows.with(ports.see(orgId, moment, rows.items()));
                        });
        return page.with(ports.views(page.items()));
    }

    Optional<PortView> one(String orgId, Moment moment, String key) {
        return reads.in(
                        orgId,
                        db ->
                                Ports.VIEW
                                        .find(db, moment.position(), key)
                                        .map(row -> ports.see(orgId, moment, List.of(row))))
                .map(seen -> ports.views(seen).getFirst());
    }

    List<PortView> of(String orgId, Moment moment, String owner) {
        return ports.views(
                reads.in(orgId, db -> ports.see(orgId, moment, rows(orgId, moment, owner))));
    }

    List<PortView> all(Scope scope, Condition condition) {
        return ports.views(
                reads.in(
                        scope.orgId(),
                        _ -> ports.see(scope.orgId(), Moment.of(scope), fetch(scope, condition))));
    }

    /// What is heard behind the ports of a switch.
    Page<NeighborView> neighbors(String orgId, Moment moment, Listing listing, String owner) {
        Condition heard =
                Ports.OWNER.eq(owner).and(View.member("reading.neighbor.name").isNotNull());
        Page<Row<PortRow>> page =
                reads.in(orgId, db -> pages.page(db, Ports.VIEW, moment, listing, heard, SORTING));
        return page.with(page.items().stream().flatMap(PortRows::neighbor).toList());
    }

    private static Stream<NeighborView> neighbor(Row<PortRow> row) {
        Neighbor neighbor = row.value().reading().neighbor();
        return neighbor == null
                ? Stream.empty()
                : Stream.of(
                        new NeighborView(
                                row.key(), row.value().number(), neighbor.name(), neighbor.port()));
    }

    /// Physical ports as faceplates show them, and the row each is of.
    record Summarized(Row<PortRow> row, PortSummary summary) {}

    List<Summarized> summaries(Scope scope, Condition condition) {
        return fetch(scope, condition.and(PHYSICAL)).stream()
                .map(row -> new Summarized(row, Ports.summary(row)))
                .toList();
    }

    List<Row<PortRow>> troubled(Scope scope) {
        return fetch(scope, Ports.TROUBLE.ne(DSL.inline(Trouble.NONE.name())));
    }

    private List<Row<PortRow>> fetch(Scope scope, Condition condition) {
        return reads.in(
                scope.orgId(),
                db ->
                        Ports.VIEW.fetch(
                                db,
                                scope.at(),
                                condition.and(View.inSite(scope.site())),
                                Ports.OWNER.asc(),
                                Ports.PLACE.asc()));
    }

    private List<Row<PortRow>> rows(String orgId, Moment moment, String owner) {
        return reads.in(
                orgId,
                db ->
                        Ports.VIEW.fetch(
                                db, moment.position(), Ports.OWNER.eq(owner), Ports.PLACE.asc()));
    }

    /// When the port of a key was changed, for marks on a chart.
    List<Series.Annotation> changes(String orgId, String key, Instant from, Instant to) {
        return reads.in(orgId, db -> Ports.VIEW.versions(db, key, from, to)).stream()
                .flatMap(version -> mark(key, version.value()))
                .filter(mark -> !mark.at().isBefore(from) && mark.at().isBefore(to))
                .distinct()
                .toList();
    }

    private static Stream<Series.Annotation> mark(String key, PortRow port) {
        Change change = port.course().lastChange();
        return change == null
                ? Stream.empty()
                : Stream.of(
                        new Series.Annotation(
                                change.at(),
                                key,
                                port.shownName() + " " + port.reading().adminState()));
    }

    Optional<String> name(String orgId, String key) {
        return reads.in(orgId, db -> Ports.VIEW.find(db, null, key))
                .map(row -> row.value().shownName());
    }

    Map<String, String> sites(String orgId, Collection<String> keys) {
        return reads.in(orgId, db -> Ports.VIEW.sites(db, keys));
    }

    /// The organization a port belongs to, for our own parts that know only its key.
    Optional<String> owner(String key) {
        return reads.everywhere(db -> Ports.VIEW.find(db, null, key)).map(Row::orgId);
    }
}
