package com.opscenter.vault.command;

import com.opscenter.vault.api.CredentialId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// `vault.credential_secret`: versions of secrets, each encrypted and bound to its credential and
/// version.
@Component
class SecretsTable {

    private static final TypeReference<Map<String, String>> SECRETS = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;
    private final Encryption encryption;

    SecretsTable(@Qualifier("append") DataSource database, MasterKey key) {
        this.database = JdbcClient.create(database);
        this.encryption = key.encryption();
    }

    record Version(Map<String, String> secrets, Instant storedAt) {}

    /// Answers the version they were stored as. Two at once meet the primary key; one fails.
    int add(CredentialId credential, Map<String, String> secrets) {
        int version =
                database.sql(
                                "SELECT coalesce(max(version), 0) + 1 FROM vault.credential_secret"
                                        + " WHERE credential_id = ?")
                        .param(credential.value())
                        .query(Integer.class)
                        .single();
        byte[] plain = JSON.writeValueAsString(secrets).getBytes(StandardCharsets.UTF_8);
        database.sql(
                        "INSERT INTO vault.credential_secret (credential_id, version, sealed)"
                                + " VALUES (?, ?, ?)")
                .params(
                        credential.value(),
                        version,
                        encryption.encrypt(plain, purpose(credential, version)))
                .update();
        return version;
    }

    Optional<Version> read(CredentialId credential, int version) {
        return database.sql(
                        "SELECT sealed, stored_at FROM vault.credential_secret"
                                + " WHERE credential_id = ? AND version = ?")
                .params(credential.value(), version)
                .query((row, _) ->
                        new Version(
                                open(credential, version, row.getBytes("sealed")),
                                Objects.requireNonNull(
                                                row.getObject("stored_at", OffsetDateTime.class))
                                        .toInstant()))
                .optional();
    }

    void discard(CredentialId credential, int version) {
        database.sql("DELETE FROM vault.credential_secret WHERE credential_id = ? AND version = ?")
                .params(credential.value(), version)
                .update();
    }

    void discardBefore(CredentialId credential, int version) {
        database.sql("DELETE FROM vault.credential_secret WHERE credential_id = ? AND version < ?")
                .params(credential.value(), version)
                .update();
    }

    void discardAll(CredentialId credential) {
        discardBefore(credential, Integer.MAX_VALUE);
    }

    private Map<String, String> open(CredentialId credential, int version, byte[] sealed) {
        try {
            byte[] plain = encryption.decrypt(sealed, purpose(credential, version));
            return JSON.readValue(plain, SECRETS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the secrets of credential %s were moved or damaged"
                            .formatted(credential.value()),
                    e);
        }
    }

    private static String purpose(CredentialId credential, int version) {
        return "credential/" + credential.value() + "/" + version;
    }
}
