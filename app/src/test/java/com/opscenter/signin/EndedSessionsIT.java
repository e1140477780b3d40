package com.opscenter.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.Database;
import com.opscenter.assembly.Assembly;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A card goes once its session is gone and its end is told, and not before.
class EndedSessionsIT {

    private static final String CARD =
            """
            INSERT INTO identity.session_card
              (shown_id, session_id, user_id, issuer, auth_time, created_at)
            VALUES (gen_random_uuid(), :key, 'ada', 'embedded', now(), now() - :age::interval)
            """;

    @Test
    void only_cards_that_had_time_to_get_their_session_and_have_none_go(@TempDir Path data) {
        try (Assembly assembly = Assembly.start(data, Database.properties())) {
            JdbcClient database = JdbcClient.create(assembly.bean(DataSource.class));
            database.sql(
                            """
                            INSERT INTO identity.spring_session (primary_id, session_id,
                              creation_time, last_access_time, max_inactive_interval, expiry_time)
                            VALUES ('1', 'open', 0, 0, 1800, 0)
                            """)
                    .update();
            database.sql(CARD).param("key", "open").param("age", "2 hours").update();
            database.sql(CARD).param("key", "under way").param("age", "1 minute").update();
            database.sql(CARD).param("key", "gone").param("age", "2 hours").update();

            assertThat(assembly.bean(EndedSessions.class).forget()).isEqualTo(1);
            assertThat(assembly.bean(EndedSessions.class).forget()).isZero();

            assertThat(
                            database.sql("SELECT rtrim(session_id) FROM identity.session_card")
                                    .query(String.class)
                                    .list())
                    .containsExactlyInAnyOrder("open", "under way");
        }
    }
}
