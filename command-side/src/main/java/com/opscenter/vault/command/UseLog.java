package com.opscenter.vault.command;

import com.opscenter.vault.api.CredentialId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// `vault.credential_use`: who had a credential revealed, counted per purpose and day because
/// pollers come every few seconds.
@Component
class UseLog {

    private final JdbcClient database;

    UseLog(@Qualifier("append") DataSource database) {
        this.database = JdbcClient.create(database);
    }

    void used(CredentialId credential, String purpose) {
        database.sql(
                        """
                        INSERT INTO vault.credential_use AS log
                               (credential_id, purpose, day, uses, last_used)
                        VALUES (?, ?, (clock_timestamp() AT TIME ZONE 'UTC')::date, 1,
                                clock_timestamp())
                        ON CONFLICT (credential_id, purpose, day)
                        DO UPDATE SET uses = log.uses + 1, last_used = excluded.last_used
                        """)
                .params(credential.value(), purpose)
                .update();
    }

    Optional<Instant> lastUsed(CredentialId credential) {
        return database.sql(
                        "SELECT last_used FROM vault.credential_use WHERE credential_id = ?"
                                + " ORDER BY last_used DESC LIMIT 1")
                .param(credential.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
