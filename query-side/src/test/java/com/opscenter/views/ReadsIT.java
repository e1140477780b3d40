package com.opscenter.views;

import static com.opscenter.history.InMemoryHistory.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadsIT {

    private static final String OTHER = "00000000-0000-4000-8000-00000000000f";

    private final ReadSide side = new ReadSide();

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void a_read_within_a_read_shares_its_transaction() {
        boolean shared =
                side.reads.in(
                        ORG,
                        outer -> side.reads.in(ORG, inner -> backend(inner) == backend(outer)));
        assertThat(shared).isTrue();
    }

    @Test
    void a_read_of_other_rows_within_a_read_shows_those_alone() {
        String seen = side.reads.in(ORG, _ -> side.reads.in(OTHER, ReadsIT::organization));
        String platform = side.reads.in(ORG, _ -> side.reads.everywhere(ReadsIT::organization));
        String after =
                side.reads.in(
                        ORG,
                        outer -> {
                            side.reads.in(OTHER, ReadsIT::organization);
                            return organization(outer);
                        });
        assertThat(seen).isEqualTo(OTHER);
        assertThat(platform).isNullOrEmpty();
        assertThat(after).isEqualTo(ORG);
    }

    private static int backend(DSLContext db) {
        return db.fetchSingle("SELECT pg_backend_pid()").get(0, Integer.class);
    }

    private static String organization(DSLContext db) {
        return db.fetchSingle("SELECT current_setting('ops.org', true)").get(0, String.class);
    }
}
