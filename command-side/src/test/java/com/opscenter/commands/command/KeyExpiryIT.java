package com.opscenter.commands.command;

import static com.opscenter.testing.Callers.OPERATOR;
import static com.opscenter.testing.Callers.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Commands;
import com.opscenter.store.Streams;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampId;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keys are good for seven days, and then they go.
class KeyExpiryIT {

    private static final LampId LAMP = new LampId("lamp");

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void keys_of_more_than_seven_days_are_forgotten_with_their_answers() {
        try (var node = StoreContext.node(database)) {
            Commands commands = node.getBean(Commands.class);
            for (int day = 0; day < 5; day++) {
                commands.send(new TurnLamp(LAMP, day % 2 == 0, "me"), by(OPERATOR, "key-" + day))
                        .orRefuse();
            }
            IdempotentAnswers answers = node.getBean(IdempotentAnswers.class);
            answers.keep(new KeyedRequest("USER:operator", "key-0", "f"), 202, Map.of(), "{}");
            age(3);

            answers.forgetOld();

            assertThat(keys()).containsExactly("key-3", "key-4");
            assertThat(answers.find(new KeyedRequest("USER:operator", "key-0", "f"))).isEmpty();
            assertThat(node.getBean(Streams.class).head(LAMP.key())).isEqualTo(4);
        }
    }

    @Test
    void the_promise_is_kept_by_the_database_itself() {
        JdbcClient writer = JdbcClient.create(database.as(TestDatabase.WRITER));
        assertThatThrownBy(() ->
                        writer.sql("SELECT event_store.forget_keys(now())")
                                .query(Long.class)
                                .single())
                .hasMessageContaining("seven days");
        assertThatThrownBy(() -> writer.sql("DELETE FROM event_store.idempotency").update())
                .hasStackTraceContaining("permission denied");
    }

    private void age(int events) {
        database.sql()
                .sql(
                        """
                        UPDATE event_store.domain_event_entry
                        SET recorded_at = recorded_at - interval '8 days'
                        WHERE global_index IN (SELECT global_index
                            FROM event_store.domain_event_entry ORDER BY global_index LIMIT ?)
                        """)
                .param(events)
                .update();
        database.sql()
                .sql(
                        "UPDATE event_store.idempotent_answer"
                                + " SET stored_at = stored_at - interval '8 days'")
                .update();
    }

    private List<String> keys() {
        return database.sql()
                .sql("SELECT key FROM event_store.idempotency ORDER BY key")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
