package com.opscenter.vault.api;

/// Asks for all credentials of an organization once the read model has passed `after`; answered
/// with a list of [CredentialView].
public record ListCredentials(String orgId, long after) {}
