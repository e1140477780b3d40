package com.opscenter.projections.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.projections.api.ParkedEvents.Parked;
import com.opscenter.projections.api.ViewChanges.Advance;
import com.opscenter.projections.api.ViewChanges.Change;
import com.opscenter.projections.query.Sites.Failing;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunnerIT {

    private final InMemoryHistory history = new InMemoryHistory();

    @Test
    void a_row_shows_the_newest_event_and_its_history_the_earlier_ones() {
        try (Projecting projecting = Projecting.of(history, new Sites())) {
            long first = history.append(Sites.named("rack", "Rack")).position();
            long second = history.append(Sites.named("rack", "Home rack")).position();
            projecting.settle();
            assertThat(rows(projecting, null)).containsExactly("Home rack");
            assertThat(rows(projecting, first)).containsExactly("Rack");
            assertThat(rows(projecting, second - 1)).containsExactly("Rack");
            assertThat(rows(projecting, first - 1)).isEmpty();
        }
    }

    @Test
    void the_position_moves_on_over_events_that_concern_nobody() {
        try (Projecting projecting = Projecting.of(history, new Sites())) {
            history.append(Sites.named("rack", "Rack"));
            long last = history.append(Sites.founded("Acme")).position();
            projecting.settle();
            assertThat(projecting.positions().of("organizations")).isEqualTo(last);
        }
    }

    @Test
    void listeners_hear_each_step_once_and_without_gaps() {
        try (Projecting projecting = Projecting.of(history, new Sites())) {
            history.append(Sites.named("rack", "Rack"));
            projecting.settle();
            history.append(Sites.named("lab", "Lab"));
            projecting.settle();
        }
        try (Projecting projecting = Projecting.of(history, new Sites())) {
            projecting.settle();
            List<Advance> advances = projecting.changes().advances;
            long reached = 0;
            for (Advance advance : advances) {
                assertThat(advance.previous()).isEqualTo(reached);
                reached = advance.position();
            }
            assertThat(advances.stream().flatMap(advance -> advance.changes().stream()))
                    .extracting(Change::key)
                    .containsExactlyInAnyOrder("site/rack", "site/lab");
        }
    }

    @Test
    void a_failing_event_parks_its_key_and_nothing_else() {
        Failing fold = new Failing();
        try (Projecting projecting = Projecting.of(history, fold)) {
            history.append(Sites.named("rack", "Rack"));
            history.append(Sites.named("rack", "bad"));
            history.append(Sites.named("rack", "Later"));
            history.append(Sites.named("lab", "Lab"));
            projecting.settle();
            assertThat(rows(projecting, null)).containsExactly("Lab", "Rack");
            assertThat(parkedRows(projecting)).containsExactly("site/rack");
            assertThat(projecting.parked().all())
                    .extracting(Parked::cause)
                    .containsExactly("a bad name", null);
        }
    }

    @Test
    void a_retry_folds_the_key_again_with_its_whole_past() {
        Failing fold = new Failing();
        try (Projecting projecting = Projecting.of(history, fold)) {
            history.append(Sites.named("rack", "Rack"));
            long bad = history.append(Sites.named("rack", "bad")).position();
            history.append(Sites.named("rack", "Later"));
            projecting.settle();
            assertThat(projecting.parked().retry("organizations_site", "site/rack")).isFalse();
            fold.mended = true;
            projecting.changes().refolded.clear();
            assertThat(projecting.parked().retry("organizations_site", "site/rack")).isTrue();
            assertThat(projecting.parked().all()).isEmpty();
            assertThat(rows(projecting, null)).containsExactly("Later");
            assertThat(rows(projecting, bad)).containsExactly("bad");
            assertThat(parkedRows(projecting)).isEmpty();
            assertThat(projecting.changes().refolded).containsExactly("organizations");
            history.append(Sites.named("rack", "Newest"));
            assertThat(rows(projecting.settle(), null)).containsExactly("Newest");
        }
    }

    @Test
    void a_skipped_event_is_left_out_and_the_rest_of_its_key_goes_on() {
        try (Projecting projecting = Projecting.of(history, new Failing())) {
            history.append(Sites.named("rack", "Rack"));
            long bad = history.append(Sites.named("rack", "bad")).position();
            history.append(Sites.named("rack", "Later"));
            projecting.settle();
            assertThat(projecting.parked().skip("organizations_site", bad, "typed by mistake"))
                    .isTrue();
            assertThat(rows(projecting, null)).containsExactly("Later");
            assertThat(rows(projecting, bad)).containsExactly("Rack");
            assertThat(projecting.parked().all()).isEmpty();
        }
    }

    @Test
    void an_event_of_unknown_name_is_parked_by_name_until_the_software_knows_it() {
        try (Projecting projecting = Projecting.of(history, new Sites())) {
            var unknown = history.appendUnknown("organizations.SiteMoved", "organization/" + ORG);
            projecting.settle();
            assertThat(projecting.parked().all())
                    .singleElement()
                    .satisfies(parked -> {
                        assertThat(parked.type()).isEqualTo("organizations.SiteMoved");
                        assertThat(parked.cause())
                                .contains("knows no event organizations.SiteMoved");
                    });
            history.learn(unknown, Sites.named("rack", "Rack"));
            assertThat(projecting.parked().retry("organizations_site", "organization/" + ORG))
                    .isTrue();
            assertThat(rows(projecting, null)).containsExactly("Rack");
        }
    }

    @Test
    void a_value_the_database_refuses_parks_its_event_alone() {
        try (Projecting projecting = Projecting.of(history, new Sites())) {
            history.append(Sites.named("rack", "Rack"));
            history.append(Sites.named("lab", "NUL \0 inside"));
            history.append(Sites.named("attic", "Attic"));
            projecting.settle();
            assertThat(rows(projecting, null)).containsExactly("Attic", "Rack");
            assertThat(projecting.parked().all())
                    .extracting(Parked::key)
                    .containsExactly("site/lab");
        }
    }

    @Test
    void another_node_takes_over_only_when_the_first_one_stops() {
        ReadDatabase database = ReadDatabase.create();
        Projecting first = Projecting.on(database, history, new Sites());
        history.append(Sites.named("rack", "Rack"));
        first.settle();
        try (Projecting second = Projecting.on(database, history, new Sites())) {
            history.append(Sites.named("lab", "Lab"));
            first.settle();
            second.settle();
            String folding = first.live("organizations_site").owner();
            assertThat(folding).isNotNull();
            first.close();
            history.append(Sites.named("attic", "Attic"));
            assertThat(rows(second.settle(), null)).containsExactly("Attic", "Lab", "Rack");
            assertThat(second.live("organizations_site").owner()).isNotEqualTo(folding);
        }
    }

    @Test
    void what_one_node_folds_every_node_tells_once() {
        ReadDatabase database = ReadDatabase.create();
        history.append(Sites.named("rack", "Rack"));
        try (Projecting first = Projecting.on(database, history, new Sites()).settle();
                Projecting second = Projecting.on(database, history, new Sites()).settle()) {
            history.append(Sites.named("lab", "Lab"));
            first.settle();
            second.settle();
            for (Projecting node : List.of(first, second)) {
                assertThat(node.changes().keys()).containsOnlyOnce("site/lab");
                assertThat(node.changes().isGapless()).isTrue();
            }
        }
    }

    @Test
    void a_node_that_lost_its_lease_writes_nothing_and_waits_its_turn() {
        goesOnBeside("700 milliseconds");
    }

    @Test
    void a_lease_of_a_clock_that_was_set_back_keeps_nobody_waiting() {
        goesOnBeside("3 days");
    }

    /// @param lease how long the lease of another node lasts, which is dead
    private void goesOnBeside(String lease) {
        ReadDatabase database = ReadDatabase.create();
        try (Projecting projecting = Projecting.on(database, history, new Sites())) {
            history.append(Sites.named("rack", "Rack"));
            projecting.settle();
            ReadDatabase.run(
                    database.writer(),
                    "UPDATE read_model.projection SET owner = 'another',"
                            + " lease_until = now() + interval '"
                            + lease
                            + "'");
            history.append(Sites.named("lab", "Lab"));
            assertThat(
                            projecting
                                    .positions()
                                    .await(
                                            Set.of("organizations"),
                                            history.head(),
                                            Duration.ofSeconds(20)))
                    .isTrue();
            assertThat(rows(projecting, null)).containsExactly("Lab", "Rack");
        }
    }

    @Test
    void nothing_is_lost_while_the_database_is_away() {
        ReadDatabase database = ReadDatabase.create();
        try (Projecting projecting = Projecting.on(database, history, new Sites())) {
            history.append(Sites.named("rack", "Rack"));
            projecting.settle();
            database.shut();
            history.append(Sites.named("lab", "Lab"));
            database.open();
            assertThat(rows(projecting.settle(), null)).containsExactly("Lab", "Rack");
            assertThat(projecting.parked().all()).isEmpty();
        }
    }

    @Test
    void a_new_version_of_a_projection_builds_its_rows_anew() {
        ReadDatabase database = ReadDatabase.create();
        try (Projecting old = Projecting.on(database, history, new Sites())) {
            history.append(Sites.named("rack", "Rack"));
            old.settle();
        }
        try (Projecting next = Projecting.on(database, history, new Sites(2, "!"))) {
            Projecting.until(() -> next.live("organizations_site").version() == 2);
            assertThat(rows(next.settle(), null)).containsExactly("Rack!");
        }
    }

    @Test
    void another_organization_sees_nothing() {
        try (Projecting projecting = Projecting.of(history, new Sites())) {
            history.append(Sites.named("rack", "Rack"));
            projecting.settle();
            String other = "00000000-0000-4000-8000-00000000000f";
            Reads reads = projecting.reads();
            int now = reads.in(other, db -> db.fetchCount(SITES.at(null)));
            int then = reads.in(other, db -> db.fetchCount(SITES.at(history.head())));
            int everywhere = reads.everywhere(db -> db.fetchCount(SITES.at(null)));
            assertThat(List.of(now, then, everywhere)).containsExactly(0, 0, 1);
        }
    }

    private static final View<Sites.Site> SITES = View.of(new Sites());

    private static List<String> rows(Projecting projecting, @Nullable Long at) {
        return fetch(projecting, at).stream().map(row -> row.value().name()).toList();
    }

    private static List<String> parkedRows(Projecting projecting) {
        return fetch(projecting, null).stream().filter(Row::parked).map(Row::key).toList();
    }

    private static List<Row<Sites.Site>> fetch(Projecting projecting, @Nullable Long at) {
        return projecting
                .reads()
                .in(ORG, db -> SITES.fetch(db, at, DSL.noCondition(), View.KEY.asc()));
    }
}
