package com.opscenter.projections.query;

import static com.opscenter.history.InMemoryHistory.ALICE;
import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.projections.query.Projecting.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.opscenter.history.InMemoryHistory;
import com.opscenter.processors.api.Verb;
import com.opscenter.projections.api.Projection;
import com.opscenter.views.Current;
import com.opscenter.views.CurrentRows;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CurrentRowsIT {

    private static final String NAME = "organizations_site";
    private static final String OTHER = "00000000-0000-4000-8000-00000000000f";

    private final InMemoryHistory history = new InMemoryHistory();
    private final List<String> read = new ArrayList<>();
    private final Projecting projecting = Projecting.of(history, new Sites());
    private final Current<Sites.Site, String> names = current(projecting, this::name);

    @AfterEach
    void end() {
        projecting.close();
    }

    @Test
    void only_what_moved_is_read_anew() {
        history.append(Sites.named("rack", "Rack"));
        history.append(Sites.named("lab", "Lab"));
        projecting.settle();
        assertThat(names.in(ORG)).isEqualTo(Map.of("site/rack", "Rack", "site/lab", "Lab"));
        history.append(Sites.named("rack", "Home rack"));
        history.append(Sites.named("attic", "Attic"));
        projecting.settle();
        read.clear();
        assertThat(names.in(ORG))
                .isEqualTo(
                        Map.of("site/rack", "Home rack", "site/lab", "Lab", "site/attic", "Attic"));
        names.in(ORG);
        assertThat(read).containsExactlyInAnyOrder("Home rack", "Attic");
    }

    @Test
    void what_was_given_stays_as_it_was() {
        history.append(Sites.named("rack", "Rack"));
        projecting.settle();
        Map<String, String> before = names.in(ORG);
        history.append(Sites.named("rack", "Home rack"));
        projecting.settle();
        names.in(ORG);
        assertThat(before).isEqualTo(Map.of("site/rack", "Rack"));
    }

    @Test
    void each_organization_has_its_own() {
        history.append(Sites.named("rack", "Rack"));
        history.append(OTHER, ALICE, null, Sites.named("far", "Far away"));
        projecting.settle();
        assertThat(names.in(ORG)).containsOnlyKeys("site/rack");
        assertThat(names.in(OTHER)).containsOnlyKeys("site/far");
    }

    @Test
    void of_what_is_not_wanted_nothing_is_kept() {
        Current<Sites.Site, String> racks =
                current(
                        projecting,
                        row -> row.value().name().contains("rack") ? row.value().name() : null);
        history.append(Sites.named("rack", "Home rack"));
        history.append(Sites.named("lab", "Lab"));
        projecting.settle();
        assertThat(racks.in(ORG)).containsOnlyKeys("site/rack");
        history.append(Sites.named("rack", "Shelf"));
        projecting.settle();
        assertThat(racks.in(ORG)).isEmpty();
    }

    @Test
    void what_could_not_be_read_is_read_the_next_time() {
        history.append(Sites.named("rack", "Rack"));
        projecting.settle();
        names.in(ORG);
        history.append(Sites.named("rack", "unreadable"));
        projecting.settle();
        assertThatIllegalStateException().isThrownBy(() -> names.in(ORG));
        assertThat(names.in(ORG)).isEqualTo(Map.of("site/rack", "unreadable"));
    }

    @Test
    void rows_of_another_build_are_read_as_a_whole() {
        history.append(Sites.named("rack", "Rack"));
        projecting.settle().close();
        Projection<?>[] versions = {new Sites(), new Sites(2, "!")};
        try (Projecting newer = Projecting.on(projecting.database(), history, versions)) {
            Current<Sites.Site, String> shown = current(newer, row -> row.value().name());
            until(() ->
                    newer.beside(NAME).filter(build -> build.stage() == Stage.READY).isPresent());
            assertThat(shown.in(ORG)).containsValue("Rack");
            newer.switchOver(NAME);
            until(() -> shown.in(ORG).containsValue("Rack!"));
            newer.processors().carryOut(NAME, Verb.SWITCH_BACK);
            until(() -> shown.in(ORG).containsValue("Rack"));
        }
    }

    private String name(Row<Sites.Site> row) {
        String name = row.value().name();
        boolean known = read.contains(name);
        read.add(name);
        if (name.equals("unreadable") && !known) {
            throw new IllegalStateException("the row cannot be read");
        }
        return name;
    }

    private static Current<Sites.Site, String> current(Projecting node, Part part) {
        CurrentRows rows = new CurrentRows(node.reads());
        node.tell(rows);
        return rows.of(new View<>(NAME, Sites.Site.class), part::of);
    }

    /// What is kept of a row.
    private interface Part {
        @Nullable String of(Row<Sites.Site> row);
    }
}
