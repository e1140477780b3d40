package com.opscenter.vault.command;

import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Secrets;
import com.opscenter.vault.command.SecretsTable.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reveals secrets to those who use them, and to nobody else more than their last characters.
@Component
class CredentialSecrets implements Secrets {

    private static final int LONG_ENOUGH_TO_SHOW_AN_END = 24;
    private static final int SHOWN = 4;

    private final CredentialsInForce inForce;
    private final SecretsTable table;
    private final UseLog uses;

    CredentialSecrets(CredentialsInForce inForce, SecretsTable table, UseLog uses) {
        this.inForce = inForce;
        this.table = table;
        this.uses = uses;
    }

    @Override
    public Optional<Map<String, String>> reveal(CredentialId credential, String purpose) {
        Optional<Version> version = newest(credential);
        version.ifPresent(_ -> uses.used(credential, purpose));
        return version.map(Version::secrets);
    }

    @Override
    public Map<String, Shown> describe(CredentialId credential) {
        Map<String, Shown> shown = new LinkedHashMap<>();
        newest(credential)
                .ifPresent(version ->
                        version.secrets()
                                .forEach((name, value) ->
                                        shown.put(
                                                name,
                                                new Shown(
                                                        true,
                                                        lastCharacters(value),
                                                        version.storedAt()))));
        return shown;
    }

    @Override
    public Optional<Instant> lastUsed(CredentialId credential) {
        return uses.lastUsed(credential);
    }

    private Optional<Version> newest(CredentialId credential) {
        return inForce.find(credential)
                .flatMap(stored -> table.read(credential, stored.secretVersion()));
    }

    private static @Nullable String lastCharacters(String secret) {
        return secret.length() >= LONG_ENOUGH_TO_SHOW_AN_END
                ? secret.substring(secret.length() - SHOWN)
                : null;
    }
}
