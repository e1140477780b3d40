package com.opscenter.identity.query.keys;

import com.opscenter.identity.api.keys.KeyProof;
import com.opscenter.identity.api.keys.KnownApiKey.Former;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key as stored.
///
/// @param name and `addresses`: sealed with the owner's key, the second a JSON list
/// @param endsAt when it is good no more: when it was revoked, or expires
/// @param generation counts its secrets, from 0
/// @param proof of the newest secret
/// @param former the secret before that
record ApiKeyRow(
        String id,
        String owner,
        Sealed name,
        Sealed addresses,
        List<String> scopes,
        @Nullable String orgId,
        Instant createdAt,
        Instant expiresAt,
        Instant endsAt,
        int generation,
        KeyProof proof,
        @Nullable Former former,
        boolean revoked) {

    /// @param otherName and `otherAddresses`: null for as it was
    ApiKeyRow with(@Nullable Sealed otherName, @Nullable Sealed otherAddresses) {
        return new ApiKeyRow(
                id,
                owner,
                otherName == null ? name : otherName,
                otherAddresses == null ? addresses : otherAddresses,
                scopes,
                orgId,
                createdAt,
                expiresAt,
                endsAt,
                generation,
                proof,
                former,
                revoked);
    }

    ApiKeyRow rotated(KeyProof newest, Instant end, Instant overlapEnds) {
        return new ApiKeyRow(
                id,
                owner,
                name,
                addresses,
                scopes,
                orgId,
                createdAt,
                end,
                end,
                generation + 1,
                newest,
                new Former(proof.hash(), overlapEnds),
                revoked);
    }

    ApiKeyRow ended(Instant at) {
        return new ApiKeyRow(
                id,
                owner,
                name,
                addresses,
                scopes,
                orgId,
                createdAt,
                expiresAt,
                at.isBefore(expiresAt) ? at : expiresAt,
                generation,
                proof,
                former,
                true);
    }
}
