package com.opscenter.provider.factors;

import com.opscenter.identity.api.UserId;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.ProviderSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sign-ins between the right password and the second factor. Each belongs to one browser session;
/// what was tried is counted in the database, where no two tries at a time count as one.
@Component
@OnlyWhenEmbedded
class HalfWay {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final int MOST_ATTEMPTS = 5;

    /// @param provenAt when the password was right
    record Waiting(String id, UserId user, Instant provenAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    HalfWay(@Qualifier("identity") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The password was right; nobody is signed in by it.
    void begin(UserId user, HttpSession session) {
        ProviderSession.forget(session);
        String id = UUID.randomUUID().toString();
        jdbc.sql("DELETE FROM identity.half_way WHERE proven_at < :since")
                .param("since", since())
                .update();
        jdbc.sql(
                        "INSERT INTO identity.half_way (id, user_id, proven_at)"
                                + " VALUES (:id::uuid, :user::uuid, :now)")
                .param("id", id)
                .param("user", user.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        session.setAttribute(ProviderSession.HALF_WAY, id);
    }

    /// Whoever it was before them in this browser, they need no second step.
    void forget(HttpServletRequest request) {
        of(request).ifPresent(this::end);
        request.getSession().removeAttribute(ProviderSession.HALF_WAY);
    }

    /// Whose second factor this browser is asked for; empty when it took too long, or too many
    /// attempts.
    Optional<Waiting> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ProviderSession.HALF_WAY) instanceof String id)) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        SELECT id::text, user_id::text, proven_at FROM identity.half_way
                        WHERE id = :id::uuid AND proven_at > :since AND attempts < :most
                        """)
                .param("id", id)
                .param("since", since())
                .param("most", MOST_ATTEMPTS)
                .query((row, _) ->
                        new Waiting(
                                row.getString(1),
                                new UserId(row.getString(2)),
                                row.getTimestamp(3).toInstant()))
                .optional();
    }

    /// Before something is tried.
    ///
    /// @return false when nothing may be tried any more
    boolean take(Waiting waiting) {
        return jdbc.sql(
                                "UPDATE identity.half_way SET attempts = attempts + 1"
                                        + " WHERE id = :id::uuid AND attempts < :most")
                        .param("id", waiting.id())
                        .param("most", MOST_ATTEMPTS)
                        .update()
                == 1;
    }

    /// The second factor was proven, or there is no use in going on.
    void end(Waiting waiting) {
        jdbc.sql("DELETE FROM identity.half_way WHERE id = :id::uuid")
                .param("id", waiting.id())
                .update();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(LIFE));
    }
}
