package com.opscenter.provider.factors;

import com.opscenter.identity.api.UserId;
import com.opscenter.provider.OnlyWhenEmbedded;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many wrong codes were given for an account within a day, on all nodes and across restarts.
/// Whoever gives one knows the password, so guessing at leisure ends here.
@Component
@OnlyWhenEmbedded
class WrongCodes {

    static final Duration PERIOD = Duration.ofDays(1);
    static final int MOST = 20;

    /// So many that their person is told; nobody mistypes as often.
    static final int MANY = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    WrongCodes(@Qualifier("identity") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Before a code is looked at; one that is right is given back.
    ///
    /// @return false when none may be given any more
    boolean take(UserId user) {
        Instant now = clock.instant();
        return jdbc.sql(
                                """
                                INSERT INTO identity.wrong_code AS known (user_id, since, count)
                                VALUES (:user::uuid, :now, 1)
                                ON CONFLICT (user_id) DO UPDATE SET
                                  since = CASE WHEN known.since <= :over
                                    THEN excluded.since ELSE known.since END,
                                  count = CASE WHEN known.since <= :over
                                    THEN 1 ELSE known.count + 1 END,
                                  told = known.told AND known.since > :over
                                WHERE known.since <= :over OR known.count < :most
                                """)
                        .param("user", user.value())
                        .param("now", Timestamp.from(now))
                        .param("over", Timestamp.from(now.minus(PERIOD)))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /// Whether there are so many by now that their person is to be told; says so once in a period.
    ///
    /// @return how many
    Optional<Integer> tell(UserId user) {
        return jdbc.sql(
                        """
                        UPDATE identity.wrong_code SET told = true
                        WHERE user_id = :user::uuid AND NOT told AND count >= :many
                        RETURNING count
                        """)
                .param("user", user.value())
                .param("many", MANY)
                .query(Integer.class)
                .optional();
    }

    void giveBack(UserId user) {
        jdbc.sql(
                        "UPDATE identity.wrong_code SET count = count - 1"
                                + " WHERE user_id = :user::uuid AND count > 0")
                .param("user", user.value())
                .update();
    }

    void forget(UserId user) {
        jdbc.sql("DELETE FROM identity.wrong_code WHERE user_id = :user::uuid")
                .param("user", user.value())
                .update();
    }
}
