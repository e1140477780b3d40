package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.Database;
import com.opscenter.assembly.Assembly;
import com.opscenter.assembly.Tokens;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was granted is forgotten once none of it is good any more, and not before.
class ExpiredAuthorizationsIT {

    @Test
    void what_has_expired_goes_and_what_has_not_stays(@TempDir Path data) {
        try (Assembly assembly = Assembly.start(data, Database.properties())) {
            assembly.bean(Clients.class).putServiceAccount("robot", "secret-of-the-robot");
            JdbcClient database = JdbcClient.create(assembly.bean(DataSource.class));
            Tokens.byBasic(assembly.url(), "robot", "secret-of-the-robot");
            database.sql(
                            "UPDATE identity.oauth2_authorization"
                                    + " SET access_token_expires_at = now() - interval '2 hours'")
                    .update();
            Tokens.byBasic(assembly.url(), "robot", "secret-of-the-robot");

            assertThat(assembly.bean(ExpiredAuthorizations.class).forget()).isEqualTo(1);

            assertThat(
                            database.sql("SELECT count(*) FROM identity.oauth2_authorization")
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(1);
        }
    }
}
