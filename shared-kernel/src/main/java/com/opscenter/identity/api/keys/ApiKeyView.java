package com.opscenter.identity.api.keys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key as the API shows it, without its secret; member names are those of the contract.
///
/// @param key_name null once the owner's key was destroyed
/// @param key_prefix how the key begins
/// @param last4 how it ends
/// @param permissions its scopes
/// @param user_id whose rights it has
/// @param user_name their name, for people's eyes
/// @param org_id the only organization it reaches, null for all of its owner's
/// @param last_used null when it never was; up to a minute old
/// @param status `active`, `rotating` while the secret of before is good beside the new one,
///   `expired` or `revoked`
/// @param is_active whether it can be used
/// @param ip_allow from where it may be used; empty for anywhere
/// @param limit_credits and the two after it: null as long as no credits are counted
public record ApiKeyView(
        String key_id,
        @Nullable String key_name,
        String key_prefix,
        String last4,
        List<String> permissions,
        String user_id,
        String user_name,
        @Nullable String org_id,
        Instant created_at,
        Instant expires_at,
        @Nullable Instant last_used,
        @Nullable String last_used_ip,
        String status,
        boolean is_active,
        List<String> ip_allow,
        @Nullable Long limit_credits,
        @Nullable String limit_reset,
        @Nullable Long spent_credits) {}
