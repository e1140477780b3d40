package com.opscenter.commands.command;

import com.opscenter.store.StoreJson;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The answers that were given under idempotency keys; both are kept for seven days.
@Component
class IdempotentAnswers {

    private static final String FIND =
            "SELECT fingerprint, status, headers, body FROM event_store.idempotent_answer"
                    + " WHERE actor = ? AND key = ?";

    /// Not where the key belongs to another request, whose answer this is not.
    private static final String KEEP =
            """
            INSERT INTO event_store.idempotent_answer (actor, key, fingerprint, status, headers, body)
            SELECT :actor, :key, :fingerprint, :status, :headers::jsonb, :body
            WHERE NOT EXISTS (SELECT FROM event_store.idempotency
                WHERE actor = :actor AND key = :key AND fingerprint <> :fingerprint)
            ON CONFLICT DO NOTHING
            """;

    private static final String FORGET =
            "DELETE FROM event_store.idempotent_answer WHERE stored_at < now() - interval '7 days'";

    private static final String FORGET_KEYS =
            "SELECT event_store.forget_keys(now() - interval '7 days')";

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    IdempotentAnswers(@Qualifier("append") DataSource pool) {
        this.database = JdbcClient.create(pool);
    }

    record Answer(String fingerprint, int status, Map<String, String> headers, String body) {}

    Optional<Answer> find(KeyedRequest request) {
        return database.sql(FIND)
                .param(request.actor())
                .param(request.key())
                .query((row, _) ->
                        new Answer(
                                row.getString(1),
                                row.getInt(2),
                                json.readValue(row.getString(3), new TypeReference<>() {}),
                                row.getString(4)))
                .optional();
    }

    void keep(KeyedRequest request, int status, Map<String, String> headers, String body) {
        database.sql(KEEP)
                .param("actor", request.actor())
                .param("key", request.key())
                .param("fingerprint", request.fingerprint())
                .param("status", status)
                .param("headers", StoreJson.write(headers))
                .param("body", body)
                .update();
    }

    void forgetOld() {
        database.sql(FORGET).update();
        database.sql(FORGET_KEYS).query(Long.class).single();
    }
}
