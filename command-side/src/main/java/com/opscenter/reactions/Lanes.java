package com.opscenter.reactions;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What reactions do one after the other.
@Component
public final class Lanes {

    private static final String UNDER_WAY =
            """
            SELECT EXISTS (SELECT FROM event_store.reaction_work
              WHERE reaction = ? AND lane = ? AND owner IS NOT NULL
                AND claimed_until > clock_timestamp())
            """;

    private final JdbcClient database;

    Lanes(@Qualifier("append") DataSource pool) {
        this.database = JdbcClient.create(pool);
    }

    /// Whether a process is at it at this moment, whichever that is.
    public boolean isUnderWay(String reaction, String lane) {
        return database.sql(UNDER_WAY).params(reaction, lane).query(Boolean.class).single();
    }
}
