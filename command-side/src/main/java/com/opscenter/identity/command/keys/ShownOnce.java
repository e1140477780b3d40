package com.opscenter.identity.command.keys;

import com.opscenter.identity.api.keys.ApiKeyCommand.CreateApiKey;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.ApiKeyView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key with its secret, in the one answer that has it.
///
/// @param api_key the whole of it
/// @param org_id the only organization it reaches, null for all of its owner's
/// @param warning that it is not shown again
record ShownOnce(
        String api_key,
        String key_id,
        @Nullable String key_name,
        String key_prefix,
        List<String> permissions,
        @Nullable String org_id,
        Instant created_at,
        Instant expires_at,
        String warning) {

    private static final String WARNING = "Keep it now: it is not shown again";

    /// @param name in clear
    static ShownOnce made(ApiKeyText key, String name, CreateApiKey command) {
        return new ShownOnce(
                key.written(),
                key.id(),
                name,
                key.prefix(),
                command.scopes().stream().sorted().toList(),
                command.orgId(),
                command.at(),
                command.at().plus(Duration.ofDays(command.days())),
                WARNING);
    }

    /// @param before the key as it was
    static ShownOnce rotated(ApiKeyText key, ApiKeyView before, Instant expiresAt) {
        return new ShownOnce(
                key.written(),
                key.id(),
                before.key_name(),
                key.prefix(),
                before.permissions(),
                before.org_id(),
                before.created_at(),
                expiresAt,
                WARNING);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return key_prefix;
    }
}
