package com.opscenter.provider.factors;

import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.OnlyWhenEmbedded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// The public halves of people's passkeys.
@Component
@OnlyWhenEmbedded
class KeptPasskeys implements UserCredentialRepository {

    private static final String RECORD =
            """
            SELECT credential_id, user_id::text, public_key, signature_count, uv_initialized,
              backup_eligible, backup_state, array_to_string(transports, ','), attestation,
              client_data, label, created_at, last_used
            FROM identity.passkey
            """;

    /// A passkey that was used counted less than, or as much as, it had before.
    static final class CountedLess extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final JdbcClient jdbc;

    KeptPasskeys(@Qualifier("identity") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Factor> of(UserId user) {
        return jdbc.sql(
                        """
                        SELECT factor_id::text, label, created_at, last_used FROM identity.passkey
                        WHERE user_id = :user::uuid ORDER BY created_at, factor_id
                        """)
                .param("user", user.value())
                .query((row, _) ->
                        new Factor(
                                row.getString(1),
                                FactorKind.PASSKEY,
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getTimestamp(4).toInstant()))
                .list();
    }

    /// Its id as a factor.
    Optional<String> factor(Bytes credential) {
        return jdbc.sql("SELECT factor_id::text FROM identity.passkey WHERE credential_id = :id")
                .param("id", credential.getBytes())
                .query(String.class)
                .optional();
    }

    boolean remove(UserId user, String factor) {
        return jdbc.sql(
                                "DELETE FROM identity.passkey WHERE user_id = :user::uuid"
                                        + " AND factor_id::text = :factor")
                        .param("user", user.value())
                        .param("factor", factor)
                        .update()
                > 0;
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("DELETE FROM identity.passkey WHERE credential_id = :id")
                .param("id", credential.getBytes())
                .update();
    }

    /// Of one that is known only what a use changes. The count is compared where it is written: the
    /// ceremony knows that of the beginning alone, and of two uses at a time one is too late.
    ///
    /// @throws CountedLess when it did not grow, unless the passkey never counts; nothing changes
    @Override
    public void save(CredentialRecord record) {
        if (!write(record)) {
            throw new CountedLess();
        }
    }

    private boolean write(CredentialRecord record) {
        return jdbc.sql(
                                """
                                INSERT INTO identity.passkey
                                  (credential_id, user_id, public_key, signature_count, uv_initialized,
                                   backup_eligible, backup_state, transports, attestation, client_data,
                                   label, created_at, last_used)
                                VALUES
                                  (:id, :user::uuid, :key, :count, :uv, :eligible, :state,
                                   string_to_array(:transports, ','), :attestation, :data, :label,
                                   :created, :used)
                                ON CONFLICT (credential_id) DO UPDATE SET
                                  signature_count = excluded.signature_count,
                                  uv_initialized = excluded.uv_initialized,
                                  backup_state = excluded.backup_state, last_used = excluded.last_used
                                WHERE passkey.user_id = excluded.user_id
                                  AND (passkey.signature_count < excluded.signature_count
                                    OR (passkey.signature_count = 0 AND excluded.signature_count = 0))
                                """)
                        .param("id", record.getCredentialId().getBytes())
                        .param("user", PasskeyOwners.user(record.getUserEntityUserId()).value())
                        .param("key", record.getPublicKey().getBytes())
                        .param("count", record.getSignatureCount())
                        .param("uv", record.isUvInitialized())
                        .param("eligible", record.isBackupEligible())
                        .param("state", record.isBackupState())
                        .param(
                                "transports",
                                record.getTransports().stream()
                                        .map(AuthenticatorTransport::getValue)
                                        .collect(Collectors.joining(",")))
                        .param("attestation", bytes(record.getAttestationObject()))
                        .param("data", bytes(record.getAttestationClientDataJSON()))
                        .param("label", record.getLabel())
                        .param("created", Timestamp.from(record.getCreated()))
                        .param("used", Timestamp.from(record.getLastUsed()))
                        .update()
                == 1;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(RECORD + "WHERE credential_id = :id")
                .param("id", credential.getBytes())
                .query((row, _) -> record(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return jdbc.sql(RECORD + "WHERE user_id = :user::uuid ORDER BY created_at")
                .param("user", PasskeyOwners.user(user).value())
                .query((row, _) -> record(row))
                .list();
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes(1)))
                .userEntityUserId(PasskeyOwners.handle(new UserId(row.getString(2))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes(3)))
                .signatureCount(row.getLong(4))
                .uvInitialized(row.getBoolean(5))
                .backupEligible(row.getBoolean(6))
                .backupState(row.getBoolean(7))
                .transports(
                        Arrays.stream(row.getString(8).split(",", -1))
                                .filter(name -> !name.isEmpty())
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toUnmodifiableSet()))
                .attestationObject(new Bytes(row.getBytes(9)))
                .attestationClientDataJSON(new Bytes(row.getBytes(10)))
                .label(row.getString(11))
                .created(row.getTimestamp(12).toInstant())
                .lastUsed(row.getTimestamp(13).toInstant())
                .build();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }
}
