package com.opscenter.reactions;

import com.opscenter.commands.api.WorkToCome;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Work of whatever node.
@Component
class WaitingWork implements WorkToCome {

    private static final String LEFT =
            """
            SELECT EXISTS (SELECT FROM event_store.reaction_work
              WHERE reaction = :reaction AND stream = :stream AND parked_at IS NULL)
            """;

    private final JdbcClient database;

    WaitingWork(@Qualifier("append") DataSource pool) {
        this.database = JdbcClient.create(pool);
    }

    @Override
    public boolean isLeft(String reaction, String stream) {
        return database.sql(LEFT)
                .param("reaction", reaction)
                .param("stream", stream)
                .query(Boolean.class)
                .single();
    }
}
