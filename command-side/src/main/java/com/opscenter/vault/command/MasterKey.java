package com.opscenter.vault.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The key everything else is wrapped with: from `OPSCENTER_MASTER_KEY`, else from
/// `secrets/master.key` in the data directory, which is made at the first start. Start-up fails
/// when it is not the key this database was sealed with: a lost key must not be replaced in
/// silence.
@Component
@DependsOnDatabaseInitialization
final class MasterKey {

    private static final String VARIABLE = "OPSCENTER_MASTER_KEY";
    private static final String PURPOSE = "master-key-check";

    private final byte[] key;
    private final Encryption encryption;

    MasterKey(Environment environment, @Qualifier("append") DataSource database) {
        this.key = keyFrom(environment);
        this.encryption = Encryption.under(key);
        check(JdbcClient.create(database));
    }

    Encryption encryption() {
        return encryption;
    }

    /// A key of its own for signing or hashing, the same whenever it is asked for.
    SecretKey derived(String purpose) {
        return DerivedKey.hmac(key, purpose);
    }

    private static byte[] keyFrom(Environment environment) {
        String given = environment.getProperty(VARIABLE);
        if (given != null && !given.isBlank()) {
            return MasterKeyFile.decode(given, VARIABLE);
        }
        String data = environment.getProperty("opscenter.data");
        if (data == null) {
            throw new IllegalStateException("Set " + VARIABLE + " or opscenter.data");
        }
        try {
            return new MasterKeyFile(Path.of(data, "secrets", "master.key")).readOrMake();
        } catch (IOException e) {
            throw new UncheckedIOException("The master key cannot be read or made", e);
        }
    }

    private void check(JdbcClient database) {
        database.sql(
                        "INSERT INTO vault.master_key_check (sealed) VALUES (?)"
                                + " ON CONFLICT DO NOTHING")
                .param(encryption.encrypt(new byte[] {1}, PURPOSE))
                .update();
        Optional<byte[]> stored =
                database.sql("SELECT sealed FROM vault.master_key_check")
                        .query(byte[].class)
                        .optional();
        try {
            encryption.decrypt(stored.orElseThrow(), PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The master key is not the one this database was sealed with; bring back"
                            + " secrets/master.key or "
                            + VARIABLE,
                    e);
        }
    }
}
