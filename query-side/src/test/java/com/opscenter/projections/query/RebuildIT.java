package com.opscenter.projections.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.processors.api.ProcessorView;
import com.opscenter.processors.api.Verb;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.View;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RebuildIT {

    private static final String NAME = "organizations_site";
    private static final View<Sites.Site> SITES = View.of(new Sites());

    private final InMemoryHistory history = new InMemoryHistory();
    private final ReadDatabase database = ReadDatabase.create();

    @Test
    void a_rebuild_has_the_same_rows_and_is_not_shown_until_switched() {
        rename(50);
        try (Projecting node = node(new Sites())) {
            String before = node.database().digest(NAME);
            node.processors().carryOut(NAME, Verb.REBUILD);
            ready(node);
            assertThat(node.beside(NAME).orElseThrow().differences()).isZero();
            assertThat(node.database().digest(NAME + "_beside")).isEqualTo(before);
            assertThat(node.database().digest(NAME)).isEqualTo(before);
        }
    }

    @Test
    void a_build_beside_follows_and_stays_equal() {
        rename(20);
        try (Projecting node = node(new Sites())) {
            node.processors().carryOut(NAME, Verb.REBUILD);
            ready(node);
            rename(30);
            node.settle();
            until(() -> node.beside(NAME).orElseThrow().position() == history.head());
            assertThat(node.database().digest(NAME + "_beside"))
                    .isEqualTo(node.database().digest(NAME));
        }
    }

    @Test
    void a_switch_and_a_switch_back_miss_and_repeat_nothing() {
        history.append(Sites.named("rack", "Rack"));
        try (Projecting old = node(new Sites())) {
            assertThat(rows(old, null)).containsExactly("Rack");
        }
        try (Projecting node = node(new Sites(), new Sites(2, "!"))) {
            ready(node);
            assertThat(node.beside(NAME).orElseThrow().differences()).isEqualTo(1);
            assertThat(node.beside(NAME).orElseThrow().sample()).containsExactly("site/rack");
            for (int step = 0; step < 6; step++) {
                Verb verb = step % 2 == 0 ? Verb.SWITCH : Verb.SWITCH_BACK;
                node.processors().carryOut(NAME, verb);
                long at = history.append(Sites.named("rack", "Rack " + step)).position();
                node.settle();
                String suffix = step % 2 == 0 ? "!" : "";
                assertThat(rows(node, null)).containsExactly("Rack " + step + suffix);
                assertThat(rows(node, at - 1)).allMatch(name -> name.endsWith(suffix));
            }
            assertThat(node.changes().isGapless()).isTrue();
            assertThat(node.changes().keys()).hasSize(6);
        }
    }

    @Test
    void a_raised_version_is_built_beside_and_shown_when_nobody_folds_the_old_one() {
        history.append(Sites.named("rack", "Rack"));
        Projecting old = node(new Sites());
        try (Projecting next = Projecting.on(database, history, new Sites(2, "!"))) {
            ready(next);
            assertThat(rows(next, null)).containsExactly("Rack");
            old.close();
            until(() -> next.live(NAME).version() == 2);
            assertThat(rows(next.settle(), null)).containsExactly("Rack!");
        }
    }

    @Test
    void one_version_after_another_is_built_though_the_rows_of_the_first_still_stand_beside() {
        history.append(Sites.named("rack", "Rack"));
        try (Projecting first = node(new Sites())) {
            first.settle();
        }
        for (int version = 2; version <= 4; version++) {
            int raised = version;
            String suffix = "!".repeat(version);
            try (Projecting next = Projecting.on(database, history, new Sites(version, suffix))) {
                until(() -> next.live(NAME).version() == raised);
                assertThat(rows(next.settle(), null)).containsExactly("Rack" + suffix);
                assertThat(next.beside(NAME).orElseThrow().stage()).isEqualTo(Stage.PREVIOUS);
            }
        }
    }

    @Test
    void a_version_that_was_never_finished_gives_way_to_the_next() {
        history.append(Sites.named("rack", "Rack"));
        Projecting old = node(new Sites());
        try (Projecting unfinished = Projecting.on(database, history, new Sites(2, "!"))) {
            ready(unfinished);
        }
        try (Projecting next = Projecting.on(database, history, new Sites(3, "?"))) {
            ready(next);
            old.close();
            until(() -> next.live(NAME).version() == 3);
            assertThat(rows(next.settle(), null)).containsExactly("Rack?");
        }
    }

    @Test
    void going_back_to_an_older_software_shows_its_rows_again() {
        history.append(Sites.named("rack", "Rack"));
        try (Projecting next = node(new Sites(2, "!"))) {
            next.settle();
        }
        try (Projecting old = Projecting.on(database, history, new Sites())) {
            until(() -> old.live(NAME).version() == 1);
            assertThat(rows(old.settle(), null)).containsExactly("Rack");
        }
    }

    @Test
    void a_key_left_out_by_an_operator_is_left_out_of_a_rebuild_too() {
        history.append(Sites.named("rack", "Rack"));
        long bad = history.append(Sites.named("rack", "bad")).position();
        history.append(Sites.named("lab", "Lab"));
        try (Projecting node = node(new Sites.Failing())) {
            node.parked().skip(NAME, bad, "typed by mistake");
            node.processors().carryOut(NAME, Verb.REBUILD);
            ready(node);
            assertThat(node.beside(NAME).orElseThrow().differences()).isZero();
            node.processors().carryOut(NAME, Verb.SWITCH);
            assertThat(rows(node, null)).containsExactly("Lab", "Rack");
            assertThat(node.parked().all()).isEmpty();
        }
    }

    @Test
    void a_poison_event_parks_its_key_in_a_rebuild_as_it_does_live() {
        history.append(Sites.named("rack", "Rack"));
        history.append(Sites.named("rack", "bad"));
        history.append(Sites.named("lab", "NUL \0 inside"));
        history.append(Sites.named("attic", "Attic"));
        try (Projecting node = node(new Sites.Failing())) {
            List<String> live = node.parked().all().stream().map(p -> p.key()).toList();
            node.processors().carryOut(NAME, Verb.REBUILD);
            ready(node);
            assertThat(node.beside(NAME).orElseThrow().differences()).isZero();
            node.processors().carryOut(NAME, Verb.SWITCH);
            assertThat(node.parked().all()).extracting(p -> p.key()).isEqualTo(live);
            assertThat(rows(node, null)).containsExactly("Attic", "Rack");
        }
    }

    @Test
    void a_rebuild_that_lost_its_database_begins_anew() {
        rename(200);
        try (Projecting node = node(new Sites())) {
            node.processors().carryOut(NAME, Verb.REBUILD);
            node.database().shut();
            node.database().open();
            ready(node);
            assertThat(node.beside(NAME).orElseThrow().differences()).isZero();
        }
    }

    @Test
    void a_paused_projection_stands_still_until_it_is_resumed() {
        history.append(Sites.named("rack", "Rack"));
        try (Projecting node = node(new Sites())) {
            node.processors().carryOut(NAME, Verb.PAUSE);
            history.append(Sites.named("lab", "Lab"));
            assertThat(
                            node.positions()
                                    .await(
                                            List.of("organizations"),
                                            history.head(),
                                            Duration.ofMillis(500)))
                    .isFalse();
            assertThat(view(node).state()).isEqualTo("paused");
            node.processors().carryOut(NAME, Verb.RESUME);
            assertThat(rows(node.settle(), null)).containsExactly("Lab", "Rack");
        }
    }

    @Test
    void only_what_is_possible_is_offered() {
        history.append(Sites.named("rack", "Rack"));
        try (Projecting node = node(new Sites())) {
            assertThat(view(node).verbs()).containsExactly("pause", "rebuild");
            node.processors().carryOut(NAME, Verb.REBUILD);
            ready(node);
            assertThat(view(node).verbs()).containsExactly("pause", "rebuild", "switch", "discard");
            node.processors().carryOut(NAME, Verb.SWITCH);
            assertThat(view(node).verbs())
                    .containsExactly("pause", "rebuild", "switch-back", "discard");
            node.processors().carryOut(NAME, Verb.DISCARD);
            assertThat(view(node).verbs()).containsExactly("pause", "rebuild");
        }
    }

    private Projecting node(Projection<?>... projections) {
        return Projecting.on(database, history, projections).settle();
    }

    private void rename(int times) {
        for (int time = 0; time < times; time++) {
            history.append(Sites.named("site-" + time % 7, "Name " + history.head()));
        }
    }

    private static void ready(Projecting node) {
        until(() -> node.beside(NAME).filter(beside -> beside.stage() == Stage.READY).isPresent());
    }

    private static void until(BooleanSupplier holds) {
        Projecting.until(holds);
    }

    private static ProcessorView view(Projecting node) {
        return node.processors().all().getFirst();
    }

    private static List<String> rows(Projecting node, @Nullable Long at) {
        return node
                .reads()
                .in(ORG, db -> SITES.fetch(db, at, DSL.noCondition(), View.KEY.asc()))
                .stream()
                .map(row -> row.value().name())
                .toList();
    }
}
