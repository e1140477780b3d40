package com.opscenter.vault.query;

import com.opscenter.identity.api.Actor;
import java.time.Instant;
import java.util.Set;

/// A credential as events tell it.
///
/// @param fields names of its secrets
/// @param changedAt when its secrets were last set
record CredentialRow(
        String id,
        String name,
        String kind,
        Set<String> fields,
        Instant changedAt,
        Actor changedBy) {}
