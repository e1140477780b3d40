package com.opscenter.vault.api;

/// Asks for one credential as it stands once the read model has passed `after`; answered with an
/// optional [CredentialView].
public record FindCredential(String id, long after) {}
