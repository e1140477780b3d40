package com.opscenter.signin;

import com.opscenter.identity.api.Sessions;
import com.opscenter.identity.api.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions in their store. To delete one there is to end it, on every node; its card goes with the
/// next look at the orphans, once its end was recorded.
@Component
class StoredSessions implements Sessions {

    private static final String OPEN =
            """
            FROM identity.session_card card JOIN identity.spring_session session USING (session_id)
            WHERE card.user_id = :user AND session.expiry_time > :now
              AND session.creation_time > :born
            """;

    private final JdbcClient jdbc;
    private final OpenSessions open;
    private final Clock clock;

    StoredSessions(@Qualifier("identity") JdbcClient jdbc, OpenSessions open, Clock clock) {
        this.jdbc = jdbc;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public List<Session> of(UserId user) {
        return jdbc.sql(
                        "SELECT card.shown_id::text, card.address, card.agent,"
                                + " session.creation_time, session.last_access_time "
                                + OPEN
                                + " ORDER BY session.last_access_time DESC, card.shown_id")
                .param("user", user.value())
                .param("now", clock.millis())
                .param("born", clock.millis() - SessionAge.LIFE.toMillis())
                .query((row, _) ->
                        new Session(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Instant.ofEpochMilli(row.getLong(4)),
                                Instant.ofEpochMilli(row.getLong(5))))
                .list();
    }

    @Override
    public boolean end(UserId user, String id) {
        return of(user).stream().anyMatch(one -> one.id().equals(id)) && delete(id);
    }

    @Override
    public List<String> endOthers(UserId user, Set<String> kept) {
        return of(user).stream()
                .map(Session::id)
                .filter(id -> !kept.contains(id))
                .filter(this::delete)
                .toList();
    }

    @Override
    public void forget(UserId user) {
        jdbc.sql(
                        """
                        WITH card AS
                          (DELETE FROM identity.session_card WHERE user_id = :user
                           RETURNING session_id)
                        DELETE FROM identity.spring_session
                        WHERE session_id IN (SELECT session_id FROM card)
                        """)
                .param("user", user.value())
                .update();
    }

    private boolean delete(String id) {
        int deleted =
                jdbc.sql(
                                """
                                DELETE FROM identity.spring_session session
                                USING identity.session_card card
                                WHERE card.session_id = session.session_id
                                  AND card.shown_id = :shown
                                """)
                        .param("shown", UUID.fromString(id))
                        .update();
        open.ended(id);
        return deleted > 0;
    }
}
