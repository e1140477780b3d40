package com.opscenter.projections.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/// An index on the document, or on the position of its last change, makes each update of a row
/// write to all indexes of its table.
class UpdatesInPlaceIT {

    private static final String VIEWS =
            """
            SELECT tablename FROM pg_tables
             WHERE schemaname = 'read_model'
               AND tablename || '_history' IN (SELECT tablename FROM pg_tables)
            """;

    @Test
    void rows_that_change_all_the_time_are_updated_in_place() {
        List<String> elsewhere =
                DSL.using(ReadDatabase.create().writer(), SQLDialect.POSTGRES)
                        .transactionResult(transaction -> {
                            DSLContext tx = transaction.dsl();
                            List<String> views = tx.resultQuery(VIEWS).fetchInto(String.class);
                            assertThat(views).contains("power_outlet");
                            return views.stream().filter(view -> !isInPlace(tx, view)).toList();
                        });
        // A command, an alert and a letter change a few times in their lives, a port when its link
        // does, a member with the role; what is open, what stands, what is in trouble, who belongs
        // and whose letters wait is asked for all the time, and nearly none is.
        assertThat(elsewhere)
                .containsExactlyInAnyOrder(
                        "commands_command",
                        "alerts_alert",
                        "network_port",
                        "organizations_member",
                        "mail_letter");
    }

    private static boolean isInPlace(DSLContext tx, String view) {
        String table = "read_model." + view;
        tx.execute(
                "INSERT INTO "
                        + table
                        + " (key, org_id, since, since_at, version, value)"
                        + " VALUES ('one', gen_random_uuid(), 1, now(), 1, '{\"open\": true}')");
        tx.execute(
                "UPDATE "
                        + table
                        + " SET since = 2, since_at = now(), value = '{\"open\": false}'");
        Long inPlace =
                tx.resultQuery("SELECT pg_stat_get_xact_tuples_hot_updated(?::regclass)", table)
                        .fetchSingleInto(Long.class);
        return inPlace == 1;
    }
}
