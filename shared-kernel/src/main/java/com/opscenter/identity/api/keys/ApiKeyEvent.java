package com.opscenter.identity.api.keys;

import com.opscenter.history.api.Event;
import com.opscenter.identity.api.ConcernsPerson;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to the keys of one owner. No secret is among it.
public sealed interface ApiKeyEvent extends Event, ConcernsPerson {

    UserId owner();

    String keyId();

    @Override
    default String stream() {
        return "api-keys/" + owner().value();
    }

    @Override
    default String person() {
        return owner().value();
    }

    /// @param name in the owner's words, sealed with their key
    /// @param addresses from where it may be used, empty for anywhere: a JSON list, sealed likewise
    /// @param orgId the only organization it reaches, null for all of its owner's
    /// @param days how long a secret of it is good
    record ApiKeyCreated(
            UserId owner,
            String keyId,
            Sealed name,
            Sealed addresses,
            KeyProof proof,
            Set<String> scopes,
            @Nullable String orgId,
            int days,
            Instant expiresAt)
            implements ApiKeyEvent {

        public ApiKeyCreated {
            scopes = Set.copyOf(scopes);
        }
    }

    /// @param name and `addresses`: null for as it was
    record ApiKeyChanged(
            UserId owner, String keyId, @Nullable Sealed name, @Nullable Sealed addresses)
            implements ApiKeyEvent {}

    /// @param expiresAt of the new secret
    /// @param overlapEnds until when the secret of before is good
    record ApiKeyRotated(
            UserId owner, String keyId, KeyProof proof, Instant expiresAt, Instant overlapEnds)
            implements ApiKeyEvent {}

    record ApiKeyRevoked(UserId owner, String keyId, Instant at) implements ApiKeyEvent {}
}
