package com.opscenter.projections.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// An index on the document, or on the position of its last change, makes each update of a row
/// write to all indexes of its table.
class UpdatesInPlaceIT {

    private static final String INDEXES =
            """
            SELECT DISTINCT tablename FROM pg_indexes
             WHERE schemaname = 'read_model'
               AND tablename || '_history' IN (SELECT tablename FROM pg_tables)
               AND (indexdef LIKE '%value ->>%' OR indexdef LIKE '%since%')
            """;

    @Test
    void rows_that_change_all_the_time_are_updated_in_place() {
        var database = DSL.using(ReadDatabase.create().writer(), SQLDialect.POSTGRES);
        // A command and an alert change a few times in their lives, a port when its link does; what
        // is open, what stands and what is in trouble is asked for all the time, and nearly none is.
        assertThat(database.resultQuery(INDEXES).fetchInto(String.class))
                .containsExactlyInAnyOrder("commands_command", "alerts_alert", "network_port");
    }
}
